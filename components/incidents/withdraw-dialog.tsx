"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ReasonDialog } from "./reason-dialog";
import { useIncidentAct } from "@/lib/client/incidents";

type WithdrawDialogProps = { incidentId: string; entryId: string; trigger: ReactNode };

/** An entry is never deleted: it is withdrawn, with why. */
export function WithdrawDialog({ incidentId, entryId, trigger }: WithdrawDialogProps) {
  const t = useTranslations("incidents");
  const act = useIncidentAct(incidentId);
  const [clientId] = useState(() => crypto.randomUUID());
  return (
    <ReasonDialog
      trigger={trigger}
      title={t("withdraw.title")}
      description={t("withdraw.hint")}
      label={t("withdraw.reason")}
      confirmLabel={t("entry.withdraw")}
      pending={act.isPending}
      error={act.error}
      onConfirm={async (reason) => {
        await act.mutateAsync({
          path: `/entries/${encodeURIComponent(entryId)}/withdrawal`,
          method: "POST",
          body: { clientId, reason },
        });
      }}
    />
  );
}
