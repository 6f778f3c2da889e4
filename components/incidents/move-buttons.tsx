"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { useIncidentAct } from "@/lib/client/incidents";
import { closingGaps, type IncidentStatus, isReopening, nextStatuses } from "@/lib/contracts/incident-status";
import type { IncidentDetail } from "@/lib/contracts/incidents";
import { MomentField } from "./moment-field";
import { ReasonDialog } from "./reason-dialog";

/** The steps that lead on from where the incident stands; the next one is the primary. */
export function MoveButtons({ incident }: { incident: IncidentDetail }) {
  const t = useTranslations("incidents");
  const steps = nextStatuses(incident.status);
  const [back, on] = [
    steps.filter((to) => isReopening(incident.status, to)),
    steps.filter((to) => !isReopening(incident.status, to)),
  ];
  const gaps = closingGaps({
    isReviewed: Boolean(incident.review?.finished),
    followUps: incident.followUps,
  });
  return (
    <>
      {[...back, ...on].map((to) => (
        <MoveButton
          key={to}
          incident={incident}
          to={to}
          isPrimary={to === on.at(0)}
          missing={to === "closed" && gaps[0] ? t(`problems.${gaps[0]}`) : null}
        />
      ))}
    </>
  );
}

type MoveButtonProps = {
  incident: IncidentDetail;
  to: IncidentStatus;
  isPrimary: boolean;
  /** What has to be done before. */
  missing: string | null;
};

function MoveButton({ incident, to, isPrimary, missing }: MoveButtonProps) {
  const t = useTranslations("incidents");
  const act = useIncidentAct(incident.id);
  const [at, setAt] = useState("");
  const reopens = isReopening(incident.status, to);
  const setsClock = to === "mitigated" || to === "recovered";
  const variant = isPrimary ? "primary" : "secondary";
  if (missing)
    return (
      <Button variant={variant} aria-disabled title={missing} onClick={() => toast.info(missing)}>
        {t(`move.${to}`)}
      </Button>
    );
  return (
    <ReasonDialog
      trigger={<Button variant={variant}>{t(`move.${to}`)}</Button>}
      title={t(`move.${to}`)}
      description={t(`moveHint.${to}`)}
      label={reopens ? t("move.reason") : t("move.note")}
      confirmLabel={t(`move.${to}`)}
      optional={!reopens}
      pending={act.isPending}
      error={act.error}
      onConfirm={async (reason) => {
        await act.mutateAsync({
          path: "/status",
          body: { revision: incident.revision, status: to, reason, ...(at && { at }) },
        });
      }}
    >
      {setsClock && (
        <MomentField label={t("move.at")} help={t("move.atHelp")} optional value={at} onValueChange={setAt} />
      )}
    </ReasonDialog>
  );
}
