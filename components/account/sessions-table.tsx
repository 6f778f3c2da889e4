"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { useRevokeSession } from "@/lib/client/account";
import type { AccountSession } from "@/lib/contracts/account";
import { useDeviceName } from "./use-device-name";

export function SessionsTable({ sessions }: { sessions: readonly AccountSession[] }) {
  const t = useTranslations("account");
  const deviceName = useDeviceName();
  const revoke = useRevokeSession();

  async function end(id: string) {
    await revoke.mutateAsync(id);
    toast.success(t("sessions.revoked"));
  }

  return (
    <Table label={t("sessions.table")}>
      <TableHead>
        <tr>
          <TableHeader>{t("sessions.device")}</TableHeader>
          <TableHeader className="hidden sm:table-cell">{t("sessions.address")}</TableHeader>
          <TableHeader>{t("sessions.lastSeen")}</TableHeader>
          <TableHeader className="hidden md:table-cell">{t("sessions.signedIn")}</TableHeader>
          <TableHeader>
            <span className="sr-only">{t("sessions.revoke")}</span>
          </TableHeader>
        </tr>
      </TableHead>
      <tbody>
        {sessions.map(({ id, userAgent, ip, isCurrent, lastSeenAt, createdAt }) => (
          <tr key={id}>
            <TableCell>
              <span title={userAgent} className="me-2">
                {deviceName(userAgent)}
              </span>
              {isCurrent && <Badge tone="accent">{t("sessions.current")}</Badge>}
            </TableCell>
            <TableCell className="hidden sm:table-cell">{ip}</TableCell>
            <TableCell>
              <Time value={lastSeenAt} />
            </TableCell>
            <TableCell className="hidden md:table-cell">
              <Time value={createdAt} show="moment" />
            </TableCell>
            <TableCell className="text-end">
              {!isCurrent && (
                <AlertDialog
                  trigger={
                    <Button
                      variant="ghost"
                      aria-label={t("sessions.revokeOf", { device: deviceName(userAgent) })}
                    >
                      {t("sessions.revoke")}
                    </Button>
                  }
                  title={t("sessions.revokeTitle")}
                  description={t("sessions.revokeHint", { device: deviceName(userAgent) })}
                  confirmLabel={t("sessions.revoke")}
                  variant="primary"
                  onConfirm={() => end(id)}
                />
              )}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
