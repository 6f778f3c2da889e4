"use client";

import { UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SeatSummary } from "@/components/seats/seat-summary";
import { Badge } from "@/components/ui/badge";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Member } from "@/lib/contracts/members";
import type { MemberAct } from "./member-act";
import { MemberActDialog } from "./member-act-dialog";
import { MemberMenu } from "./member-menu";

type MembersTableProps = { members: readonly Member[]; ownId: string; canManage: boolean };

export function MembersTable({ members, ownId, canManage }: MembersTableProps) {
  const t = useTranslations();
  const [act, setAct] = useState<MemberAct | null>(null);
  return (
    <>
      <Table label={t("members.table")}>
        <TableHead>
          <tr>
            <TableHeader>{t("members.columns.name")}</TableHeader>
            <TableHeader>{t("members.columns.role")}</TableHeader>
            <TableHeader className="hidden sm:table-cell">{t("members.columns.lastSignIn")}</TableHeader>
            <TableHeader className="hidden text-end md:table-cell">
              {t("members.columns.devices")}
            </TableHeader>
            {canManage && (
              <TableHeader>
                <span className="sr-only">{t("members.columns.actions")}</span>
              </TableHeader>
            )}
          </tr>
        </TableHead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <TableCell>
                <div className="flex flex-wrap items-center gap-x-2">
                  <span className="font-medium">{member.name}</span>
                  {member.id === ownId && <Badge tone="accent">{t("members.you")}</Badge>}
                  {member.disabledAt && (
                    <Badge tone="outline">
                      <UserX aria-hidden />
                      {t("members.disabled")}
                    </Badge>
                  )}
                </div>
                <div className="text-xs break-all text-ink-subtle">{member.email}</div>
              </TableCell>
              <TableCell>
                {t(`common.role.${member.role}`)}
                {member.role === "auditor" && member.seats[0] && <SeatSummary seat={member.seats[0]} />}
              </TableCell>
              <TableCell className="hidden sm:table-cell">
                {member.lastSignInAt ? (
                  <Time value={member.lastSignInAt} />
                ) : (
                  <span className="text-ink-subtle">{t("members.neverSignedIn")}</span>
                )}
              </TableCell>
              <TableCell className="hidden text-end md:table-cell">{member.liveSessions}</TableCell>
              {canManage && (
                <TableCell className="text-end">
                  <MemberMenu member={member} isSelf={member.id === ownId} onAct={setAct} />
                </TableCell>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {act && <MemberActDialog act={act} onClose={() => setAct(null)} />}
    </>
  );
}
