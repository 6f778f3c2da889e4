"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DataColumn } from "@/components/ui/data-column";
import { Time } from "@/components/ui/time";
import { type ClientRow, SELF_CHECK_DAYS } from "@/lib/contracts/clients";
import { SelfCheckState, UpdateBadge } from "./client-badges";

const WORST_FIRST = ["unsupported", "failed", "behind", "unknown", "current"] as const;

export function useClientColumns(): DataColumn<ClientRow>[] {
  const t = useTranslations("clients");
  return useMemo(
    () => [
      {
        id: "agent",
        header: t("column.agent"),
        cell: ({ agent }) => (
          <>
            {agent.name}
            <span className="block text-xs font-normal text-ink-subtle">{agent.id}</span>
          </>
        ),
        sortBy: ({ agent }) => agent.name,
      },
      {
        id: "browser",
        header: t("column.browser"),
        width: 190,
        cell: ({ kind, browser, version, system }) => (
          <>
            {[browser ?? t(`kind.${kind ?? "unknown"}`), version].filter(Boolean).join(" ")}
            <span className="block text-xs text-ink-subtle">
              {[browser && t(`kind.${kind ?? "unknown"}`), system].filter(Boolean).join(" · ")}
            </span>
          </>
        ),
        sortBy: ({ browser, version }) => [browser, version].join(" "),
      },
      {
        id: "update",
        header: t("column.update"),
        width: 140,
        cell: ({ update }) => <UpdateBadge state={update} />,
        sortBy: ({ update }) => WORST_FIRST.indexOf(update),
      },
      {
        id: "transport",
        header: t("column.transport"),
        width: 130,
        hideBelow: "md",
        cell: ({ transport }) => t(`transport.${transport}`),
        sortBy: ({ transport }) => transport,
      },
      {
        id: "problems",
        header: t("column.problems"),
        width: 150,
        cell: (client) => <SelfCheckState client={client} />,
        sortBy: ({ checks }) => -checks.filter(({ outcome }) => outcome === "problem").length,
      },
      {
        id: "lastSeen",
        header: t("column.lastSeen"),
        width: 160,
        hideBelow: "md",
        cell: ({ lastSeenAt, origin }) =>
          lastSeenAt && (
            <>
              <Time value={lastSeenAt} />
              {origin === "aged" && (
                <span className="block text-xs text-unknown">{t("agedHint", { days: SELF_CHECK_DAYS })}</span>
              )}
            </>
          ),
        sortBy: ({ lastSeenAt }) => lastSeenAt,
        descendsFirst: true,
      },
      {
        id: "origin",
        header: t("column.origin"),
        width: 120,
        hideBelow: "lg",
        cell: ({ origin }) => t(`origin.${origin}`),
        sortBy: ({ origin }) => origin,
      },
      {
        id: "consent",
        header: t("column.consent"),
        width: 130,
        hideBelow: "xl",
        cell: ({ consentedAt }) => consentedAt && <Time value={consentedAt} show="moment" />,
        sortBy: ({ consentedAt }) => consentedAt,
      },
    ],
    [t],
  );
}
