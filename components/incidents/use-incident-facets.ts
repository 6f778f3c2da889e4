"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Facet } from "@/components/ui/facet-menu";
import { INCIDENT_STATUSES } from "@/lib/contracts/incident-status";
import { INCIDENT_CAUSES, INCIDENT_SEVERITIES } from "@/lib/contracts/incident-words";

export function useIncidentFacets(channels: readonly { id: string; name: string }[]): Facet[] {
  const t = useTranslations("incidents");
  return useMemo(
    () => [
      {
        param: "status",
        label: t("field.status"),
        options: INCIDENT_STATUSES.map((value) => ({ value, text: t(`status.${value}`) })),
      },
      {
        param: "severity",
        label: t("field.severity"),
        options: INCIDENT_SEVERITIES.map((value) => ({ value, text: t(`severity.${value}`) })),
      },
      {
        param: "cause",
        label: t("field.cause"),
        options: INCIDENT_CAUSES.map((value) => ({ value, text: t(`cause.${value}`) })),
      },
      {
        param: "channel",
        label: t("field.channels"),
        options: channels.map(({ id, name }) => ({ value: id, text: name })),
      },
    ],
    [t, channels],
  );
}
