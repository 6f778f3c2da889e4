"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DataColumn } from "@/components/ui/data-column";
import { Time } from "@/components/ui/time";
import type { IncidentRow } from "@/lib/contracts/incidents";
import { IncidentSeverityBadge, IncidentStatusBadge } from "./incident-badges";
import { useDuration } from "./use-duration";

export function useIncidentColumns(): DataColumn<IncidentRow>[] {
  const t = useTranslations("incidents");
  const duration = useDuration();
  return useMemo(
    () => [
      {
        id: "title",
        header: t("field.title"),
        cell: ({ number, title }) => (
          <>
            <span className="me-2 font-normal text-ink-subtle">INC-{number}</span>
            {title}
          </>
        ),
      },
      {
        id: "severity",
        header: t("field.severity"),
        width: 104,
        cell: ({ severity }) => <IncidentSeverityBadge severity={severity} />,
      },
      {
        id: "status",
        header: t("field.status"),
        width: 104,
        cell: ({ status }) => <IncidentStatusBadge status={status} />,
      },
      {
        id: "channels",
        header: t("field.channels"),
        width: 220,
        hideBelow: "lg",
        cell: ({ channels }) =>
          channels.length > 0 ? (
            <span className="line-clamp-2">{channels.map(({ name }) => name).join(t("separator"))}</span>
          ) : (
            <span className="text-ink-subtle">{t("noChannels")}</span>
          ),
      },
      {
        id: "cause",
        header: t("field.cause"),
        width: 112,
        hideBelow: "xl",
        cell: ({ cause, causeCertainty }) =>
          cause ? (
            <>
              {t(`cause.${cause}`)}
              {causeCertainty !== "known" && (
                <span className="block text-xs text-ink-subtle">{t(`certainty.${causeCertainty}`)}</span>
              )}
            </>
          ) : (
            <span className="text-ink-subtle">{t("certainty.unknown")}</span>
          ),
      },
      {
        id: "started",
        header: t("clock.started"),
        width: 184,
        hideBelow: "md",
        cell: ({ clocks, declaredAt }) => <Time value={clocks.started?.at ?? declaredAt} show="moment" />,
      },
      {
        id: "lasted",
        header: t("lasted"),
        width: 104,
        align: "end",
        hideBelow: "md",
        cell: ({ clocks }) =>
          clocks.started ? duration(clocks.started.at, clocks.resolved?.at ?? null) : null,
      },
    ],
    [t, duration],
  );
}
