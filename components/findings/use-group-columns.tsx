"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useText } from "@/components/proof/use-text";
import type { DataColumn } from "@/components/ui/data-column";
import { SeverityBadge } from "@/components/ui/severity-badge";
import {
  FINDING_SEVERITIES,
  type FindingGroup,
  type FindingGrouping,
  NO_CHANNEL,
} from "@/lib/contracts/findings";
import { useKindName } from "./use-kind-name";

export function useGroupColumns(by: FindingGrouping): DataColumn<FindingGroup>[] {
  const t = useTranslations("findings");
  const format = useFormatter();
  const text = useText();
  const kindName = useKindName();
  return useMemo(
    () => [
      {
        id: "name",
        header: t(by),
        cell: ({ key, name }) => (
          <>
            {by === "channel" && key === NO_CHANNEL ? t("noChannel") : text(name)}
            {by === "subject" && (
              <span className="ms-2 text-xs font-normal text-ink-subtle">
                {kindName(key.slice(0, key.indexOf(":")))}
              </span>
            )}
          </>
        ),
      },
      {
        id: "severities",
        header: t("severity"),
        width: 330,
        hideBelow: "md",
        cell: ({ severities }) => (
          <span className="flex flex-wrap gap-x-3 gap-y-1">
            {FINDING_SEVERITIES.filter((severity) => severities[severity] > 0).map((severity) => (
              <span key={severity} className="inline-flex items-center gap-1">
                <SeverityBadge severity={severity} />
                {format.number(severities[severity])}
              </span>
            ))}
          </span>
        ),
      },
      {
        id: "total",
        header: t("title"),
        width: 90,
        align: "end",
        cell: ({ total }) => format.number(total),
      },
      {
        id: "customers",
        header: by === "channel" ? t("channelCustomers") : t("customersAtMost"),
        width: 190,
        align: "end",
        hideBelow: "lg",
        cell: ({ customers }) => (customers > 0 ? format.number(customers) : t("noneReached")),
      },
    ],
    [by, t, format, text, kindName],
  );
}
