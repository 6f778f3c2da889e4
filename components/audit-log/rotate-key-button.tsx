"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { useAuditChainActs } from "@/lib/client/audit-chain";

/** Makes the next key; for whoever may. */
export function RotateKeyButton() {
  const t = useTranslations("audit-log.keys");
  const { rotate } = useAuditChainActs();
  return (
    <AlertDialog
      trigger={<Button>{t("rotate")}</Button>}
      title={t("rotateTitle")}
      description={t("rotateHint")}
      confirmLabel={t("rotate")}
      variant="primary"
      onConfirm={async () => {
        await rotate();
        toast.success(t("rotated"));
      }}
    />
  );
}
