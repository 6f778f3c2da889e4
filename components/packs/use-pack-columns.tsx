"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { DataColumn } from "@/components/ui/data-column";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Time } from "@/components/ui/time";
import type { PackRow } from "@/lib/contracts/packs";
import { PackPeriod } from "./pack-period";
import { PackState } from "./pack-badges";
import { useBytes } from "./use-bytes";

type Picking = { picked: readonly string[]; toggle: (id: string) => void };
const SEVERITIES = ["blocker", "degraded", "silent", "info"] as const;

export function usePackColumns({ picked, toggle }: Picking): DataColumn<PackRow>[] {
  const t = useTranslations("packs");
  const bytes = useBytes();
  return useMemo(
    () => [
      {
        id: "number",
        header: t("columns.number"),
        cell: (pack) => (
          <>
            <span className="me-2 text-ink-subtle">{pack.number === null ? "–" : `#${pack.number}`}</span>
            <PackPeriod period={pack.period} />
          </>
        ),
      },
      {
        id: "state",
        header: t("columns.state"),
        width: 124,
        cell: (pack) => (
          <>
            <PackState pack={pack} />
            {pack.summary && pack.summary.omissions > 0 && (
              <span className="block text-xs text-ink-subtle">
                {t("omissionCount", { count: pack.summary.omissions })}
              </span>
            )}
          </>
        ),
      },
      {
        id: "findings",
        header: t("columns.findings"),
        width: 196,
        hideBelow: "md",
        cell: ({ summary }) =>
          summary && (
            <span className="flex flex-wrap gap-x-3">
              {SEVERITIES.map((severity) => (
                <span key={severity} className="inline-flex items-center gap-1">
                  <SeverityBadge severity={severity} />
                  {summary.findings[severity] ?? 0}
                </span>
              ))}
            </span>
          ),
      },
      {
        id: "chain",
        header: t("columns.chain"),
        width: 112,
        hideBelow: "xl",
        cell: ({ chainHead }) =>
          chainHead && (
            <>
              {t("chainRows", { count: chainHead.count })}
              <code className="block font-mono text-xs text-ink-subtle">{chainHead.hash.slice(0, 8)}</code>
            </>
          ),
      },
      {
        id: "size",
        header: t("columns.size"),
        width: 88,
        align: "end",
        hideBelow: "lg",
        cell: ({ size }) => size !== null && bytes(size),
      },
      {
        id: "made",
        header: t("columns.made"),
        width: 160,
        hideBelow: "md",
        cell: ({ finishedAt, queuedAt, requestedBy }) => (
          <>
            <Time value={finishedAt ?? queuedAt} show="moment" />
            <span className="block text-xs text-ink-subtle">{requestedBy}</span>
          </>
        ),
      },
      {
        id: "pick",
        header: t("columns.pick"),
        width: 64,
        hideBelow: "md",
        cell: ({ id, status, deleted }) =>
          status === "made" &&
          deleted === null && (
            <Checkbox
              aria-label={t("pick")}
              checked={picked.includes(id)}
              onCheckedChange={() => toggle(id)}
              className="align-middle"
            />
          ),
      },
    ],
    [t, bytes, picked, toggle],
  );
}
