"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { SeatDialog } from "@/components/seats/seat-dialog";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { useMemberActs } from "@/lib/client/members";
import { ChangeRoleDialog } from "./change-role-dialog";
import type { MemberAct } from "./member-act";
import { PasswordLinkDialog } from "./password-link-dialog";

/** Asks before each act, naming the member. */
export function MemberActDialog({ act, onClose }: { act: MemberAct; onClose: () => void }) {
  const t = useTranslations("members");
  const tSeats = useTranslations("seats");
  const acts = useMemberActs();
  const { member, kind } = act;
  const { name } = member;

  async function disable() {
    await acts.update(member.id, { isDisabled: true });
    toast.success(t("disable.done", { name }), {
      action: {
        label: t("act.enable"),
        onClick: () => void acts.update(member.id, { isDisabled: false }),
      },
    });
  }

  async function endSeat() {
    await acts.endSeat(member.id);
    toast.success(tSeats("end.done", { name }));
  }

  async function revokeSessions() {
    const { revoked } = await acts.revokeSessions(member.id);
    toast.success(t("revokeSessions.done", { count: revoked, name }));
  }

  switch (kind) {
    case "changeRole":
      return <ChangeRoleDialog member={member} onClose={onClose} />;
    case "passwordLink":
      return <PasswordLinkDialog member={member} onClose={onClose} />;
    case "seat":
      return <SeatDialog member={member} onClose={onClose} />;
    case "endSeat":
      return (
        <AlertDialog
          open
          onOpenChange={onClose}
          title={tSeats("end.title", { name })}
          description={tSeats("end.hint")}
          confirmLabel={tSeats("end.submit")}
          onConfirm={endSeat}
        />
      );
    case "revokeSessions":
      return (
        <AlertDialog
          open
          onOpenChange={onClose}
          title={t("revokeSessions.title", { name })}
          description={t("revokeSessions.hint")}
          confirmLabel={t("act.revokeSessions")}
          variant="primary"
          onConfirm={revokeSessions}
        />
      );
    case "disable":
      return (
        <AlertDialog
          open
          onOpenChange={onClose}
          title={t("disable.title", { name })}
          description={t("disable.hint")}
          confirmLabel={t("act.disable")}
          onConfirm={disable}
        />
      );
  }
}
