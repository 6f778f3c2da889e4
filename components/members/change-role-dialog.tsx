"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Role } from "@/lib/access";
import { useMemberActs } from "@/lib/client/members";
import { type Member, RoleName } from "@/lib/contracts/members";
import { RoleChoice } from "./role-choice";

export function ChangeRoleDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useTranslations();
  const formId = useId();
  const acts = useMemberActs();
  const change = useMutation({
    mutationFn: (role: Role) => acts.update(member.id, { role }),
    onSuccess: (_, role) => {
      toast.success(t("members.changeRole.done", { name: member.name, role: t(`common.role.${role}`) }));
      onClose();
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const role = RoleName.parse(new FormData(event.currentTarget).get("role"));
    if (role === member.role) onClose();
    else change.mutate(role);
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("members.changeRole.title", { name: member.name })}
      description={t("members.changeRole.hint")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.actions.cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" pending={change.isPending}>
            {t("members.changeRole.submit")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        <RoleChoice label={t("members.columns.role")} defaultValue={member.role} />
        <RefusalOf error={change.error} />
      </form>
    </Dialog>
  );
}
