"use client";

import { Ellipsis, Eye, EyeOff, KeyRound, LogOut, ShieldUser, UserCheck, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { ClientError } from "@/lib/client/client-error";
import { useMemberActs } from "@/lib/client/members";
import type { Member } from "@/lib/contracts/members";
import type { MemberAct } from "./member-act";

type MemberMenuProps = { member: Member; isSelf: boolean; onAct: (act: MemberAct) => void };

export function MemberMenu({ member, isSelf, onAct }: MemberMenuProps) {
  const t = useTranslations();
  const acts = useMemberActs();
  const hasOpenSeat = member.seats.some(({ state }) => state !== "over");
  const isDisabled = member.disabledAt !== null;

  function enable() {
    acts.update(member.id, { isDisabled: false }).then(
      () => toast.success(t("members.enable.done", { name: member.name })),
      (error: unknown) =>
        toast.error((error instanceof ClientError && error.detail) || t("states.error.actionFailed")),
    );
  }

  return (
    <DropdownMenu
      trigger={
        <Button variant="ghost" size="icon" aria-label={t("members.actionsOf", { name: member.name })}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <DropdownMenuItem onSelect={() => onAct({ kind: "changeRole", member })}>
        <ShieldUser aria-hidden />
        {t("members.act.changeRole")}
      </DropdownMenuItem>
      {member.role === "auditor" && (
        <DropdownMenuItem onSelect={() => onAct({ kind: "seat", member })}>
          <Eye aria-hidden />
          {t("seats.open")}
        </DropdownMenuItem>
      )}
      {member.role === "auditor" && hasOpenSeat && (
        <DropdownMenuItem onSelect={() => onAct({ kind: "endSeat", member })}>
          <EyeOff aria-hidden />
          {t("seats.end.open")}
        </DropdownMenuItem>
      )}
      {!isSelf && !isDisabled && (
        <>
          <DropdownMenuItem onSelect={() => onAct({ kind: "passwordLink", member })}>
            <KeyRound aria-hidden />
            {t("members.act.passwordLink")}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => onAct({ kind: "revokeSessions", member })}>
            <LogOut aria-hidden />
            {t("members.act.revokeSessions")}
          </DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuItem danger onSelect={() => onAct({ kind: "disable", member })}>
            <UserX aria-hidden />
            {t("members.act.disable")}
          </DropdownMenuItem>
        </>
      )}
      {isDisabled && (
        <DropdownMenuItem onSelect={enable}>
          <UserCheck aria-hidden />
          {t("members.act.enable")}
        </DropdownMenuItem>
      )}
    </DropdownMenu>
  );
}
