"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { useRevokeOtherSessions } from "@/lib/client/account";

export function RevokeOthersButton() {
  const t = useTranslations("account");
  const revoke = useRevokeOtherSessions();
  return (
    <AlertDialog
      trigger={<Button>{t("sessions.revokeOthers")}</Button>}
      title={t("sessions.revokeOthersTitle")}
      description={t("sessions.revokeOthersHint")}
      confirmLabel={t("sessions.revokeOthers")}
      variant="primary"
      onConfirm={async () => {
        const { revoked } = await revoke.mutateAsync(undefined);
        toast.success(t("sessions.revokedOthers", { count: revoked }));
      }}
    />
  );
}
