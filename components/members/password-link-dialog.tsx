"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useMemberActs } from "@/lib/client/members";
import type { Member } from "@/lib/contracts/members";
import { ShownLink } from "./shown-link";

export function PasswordLinkDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useTranslations("members");
  const acts = useMemberActs();
  const issue = useMutation({ mutationFn: () => acts.issuePasswordLink(member.id) });
  const created = issue.data;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={
        created
          ? t("link.resetTitle", { email: created.invitation.email })
          : t("passwordLink.title", { name: member.name })
      }
      description={created ? undefined : t("passwordLink.hint")}
      footer={
        created ? (
          <Button onClick={onClose}>{t("link.close")}</Button>
        ) : (
          <Button variant="primary" pending={issue.isPending} onClick={() => issue.mutate()}>
            {t("passwordLink.submit")}
          </Button>
        )
      }
    >
      <RefusalOf error={issue.error} />
      {created && <ShownLink {...created} />}
    </Dialog>
  );
}
