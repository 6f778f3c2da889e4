"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { WeekStrip } from "@/components/proof/week-strip";
import { Badge } from "@/components/ui/badge";
import type { DataColumn } from "@/components/ui/data-column";
import { VerdictBadge, type VerdictName } from "@/components/ui/verdict-badge";
import { useViewHref } from "@/lib/client/view-params";
import type { ChannelSummary } from "@/lib/contracts/proof";

const BADGES = { PROVEN: "proven", REFUTED: "refuted", UNKNOWN: "unknown" } as const satisfies Record<
  string,
  VerdictName
>;
const RANK = { PROVEN: 0, UNKNOWN: 1, REFUTED: 2 } as const;

export function useChannelColumns(): DataColumn<ChannelSummary>[] {
  const t = useTranslations("channels");
  const href = useViewHref();
  return useMemo(
    () => [
      {
        id: "name",
        header: t("name"),
        cell: ({ name }) => <span className="font-medium">{name}</span>,
        sortBy: ({ name }) => name,
      },
      {
        id: "kind",
        header: t("kindHeader"),
        width: 110,
        hideBelow: "2xl",
        cell: ({ kind }) => (kind ? t(`kind.${kind}`) : t("kindUnknown")),
        sortBy: ({ kind }) => kind,
      },
      {
        id: "now",
        header: t("now"),
        width: 180,
        cell: ({ now }) => (
          <span className="flex flex-wrap items-center gap-1">
            <VerdictBadge verdict={BADGES[now.verdict]} label={t(`verdict.${now.verdict}`)} />
            {now.verdict === "PROVEN" && (
              <span className="text-xs text-ink-muted">{t("people", { count: now.witnesses })}</span>
            )}
            {now.verdict === "REFUTED" && now.platformSaysReceiving && (
              <Badge tone="degraded">{t("falseComfort")}</Badge>
            )}
          </span>
        ),
        sortBy: ({ now }) => RANK[now.verdict],
      },
      {
        id: "week",
        header: t("week"),
        width: 320,
        hideBelow: "xl",
        cell: (channel) => (
          <WeekStrip
            channel={channel}
            hrefOf={(hour) => href(`/channels/${encodeURIComponent(channel.id)}`, { hour: String(hour) })}
          />
        ),
      },
      {
        id: "dark",
        header: t("dark"),
        width: 130,
        align: "end",
        hideBelow: "sm",
        cell: ({ darkHours, promisedHours }) => (
          <span className={darkHours > 0 ? "text-refuted" : "text-ink-muted"}>
            {t("darkOf", { dark: darkHours, promised: promisedHours })}
          </span>
        ),
        sortBy: ({ darkHours }) => darkHours,
      },
      {
        id: "unknown",
        header: t("unknown"),
        width: 120,
        align: "end",
        hideBelow: "md",
        cell: ({ unknownHours }) => unknownHours,
        sortBy: ({ unknownHours }) => unknownHours,
      },
      {
        id: "customers",
        header: t("customers"),
        width: 150,
        align: "end",
        hideBelow: "lg",
        cell: ({ customersPerWeek }) => customersPerWeek ?? t("notCollected"),
        sortBy: ({ customersPerWeek }) => customersPerWeek,
      },
    ],
    [t, href],
  );
}
