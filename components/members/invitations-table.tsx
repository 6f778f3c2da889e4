"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { useMemberActs } from "@/lib/client/members";
import type { Invitation } from "@/lib/contracts/members";

/** Links that were made and not used yet. */
export function InvitationsTable({ invitations }: { invitations: readonly Invitation[] }) {
  const t = useTranslations();
  const acts = useMemberActs();

  async function revoke(id: string) {
    await acts.revokeInvitation(id);
    toast.success(t("members.invitations.revoked"));
  }

  return (
    <Table label={t("members.invitations.table")}>
      <TableHead>
        <tr>
          <TableHeader>{t("members.invite.email")}</TableHeader>
          <TableHeader>{t("members.invitations.purpose")}</TableHeader>
          <TableHeader className="hidden sm:table-cell">{t("members.columns.role")}</TableHeader>
          <TableHeader className="hidden md:table-cell">{t("members.invitations.invitedBy")}</TableHeader>
          <TableHeader className="hidden sm:table-cell">{t("members.invitations.expires")}</TableHeader>
          <TableHeader>
            <span className="sr-only">{t("members.columns.actions")}</span>
          </TableHeader>
        </tr>
      </TableHead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <TableCell className="break-all">{invitation.email}</TableCell>
            <TableCell>{t(`members.invitations.${invitation.purpose}`)}</TableCell>
            <TableCell className="hidden sm:table-cell">{t(`common.role.${invitation.role}`)}</TableCell>
            <TableCell className="hidden md:table-cell">{invitation.invitedBy}</TableCell>
            <TableCell className="hidden sm:table-cell">
              {invitation.isExpired ? (
                <Badge tone="outline">{t("members.invitations.expired")}</Badge>
              ) : (
                <Time value={invitation.expiresAt} show="moment" />
              )}
            </TableCell>
            <TableCell className="text-end">
              <AlertDialog
                trigger={<Button variant="ghost">{t("members.invitations.revoke")}</Button>}
                title={t("members.invitations.revokeTitle", { email: invitation.email })}
                description={t("members.invitations.revokeHint")}
                confirmLabel={t("members.invitations.revoke")}
                onConfirm={() => revoke(invitation.id)}
              />
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
