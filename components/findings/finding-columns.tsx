"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useText } from "@/components/proof/use-text";
import type { DataColumn } from "@/components/ui/data-column";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Time } from "@/components/ui/time";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { FindingRow } from "@/lib/contracts/findings";
import { FindingWaiverBadge } from "@/components/waivers/layer-state";
import { FindingStatusBadge } from "./finding-status";

/** @param newestAt when the newest snapshot was taken: what it could not look at again is marked, not passed over */
export function useFindingColumns(newestAt: string | null): DataColumn<FindingRow>[] {
  const t = useTranslations("findings");
  const format = useFormatter();
  const text = useText();
  return useMemo(
    () => [
      { id: "message", header: t("message"), cell: ({ message }) => text(message) },
      {
        id: "severity",
        header: t("severity"),
        width: 116,
        cell: ({ severity }) => <SeverityBadge severity={severity} />,
        sortBy: ({ severity }) => severity,
      },
      {
        id: "status",
        header: t("status"),
        width: 128,
        hideBelow: "sm",
        cell: (finding) => (
          <span className="flex flex-wrap items-center gap-1">
            <FindingStatusBadge status={finding.status} />
            <FindingWaiverBadge waiver={finding.waiver} />
            {isUnseen(finding, newestAt) && <VerdictBadge verdict="unknown" label={t("notLookedAgain")} />}
          </span>
        ),
      },
      {
        id: "customers",
        header: t("customers"),
        width: 140,
        align: "end",
        hideBelow: "md",
        descendsFirst: true,
        cell: ({ customers, channels }) => (
          <>
            {customers > 0
              ? format.number(customers)
              : channels > 0
                ? t("customersUnknown")
                : t("noneReached")}
            {channels > 0 && (
              <span className="block text-xs text-ink-subtle">{t("channelCount", { count: channels })}</span>
            )}
          </>
        ),
        sortBy: ({ customers }) => customers,
      },
      {
        id: "firstSeen",
        header: t("firstSeen"),
        width: 120,
        hideBelow: "lg",
        descendsFirst: true,
        cell: ({ firstSeenAt }) => <Time value={firstSeenAt} />,
        sortBy: ({ firstSeenAt }) => firstSeenAt,
      },
      {
        id: "lastSeen",
        header: t("lastSeen"),
        width: 120,
        hideBelow: "xl",
        descendsFirst: true,
        cell: ({ lastSeenAt }) => <Time value={lastSeenAt} />,
        sortBy: ({ lastSeenAt }) => lastSeenAt,
      },
    ],
    [t, format, text, newestAt],
  );
}

function isUnseen({ status, lastSeenAt }: FindingRow, newestAt: string | null): boolean {
  return status !== "resolved" && newestAt !== null && lastSeenAt < newestAt;
}
