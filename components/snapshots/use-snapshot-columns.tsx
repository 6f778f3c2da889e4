"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { DataColumn } from "@/components/ui/data-column";
import { Time } from "@/components/ui/time";
import type { SnapshotRow } from "@/lib/contracts/snapshots";
import { ChangeSummary } from "./change-summary";
import { CoverageSummary } from "./coverage-summary";
import { Origin } from "./origin";
import { ReceptionSummary } from "./reception-summary";
import { ShortHash } from "./short-hash";

type Picking = { picked: readonly string[]; toggle: (id: string) => void };

export function useSnapshotColumns({ picked, toggle }: Picking): DataColumn<SnapshotRow>[] {
  const t = useTranslations("snapshots");
  return useMemo(
    () => [
      {
        id: "takenAt",
        header: t("columns.takenAt"),
        cell: ({ takenAt, origin }) => (
          <>
            <Time value={takenAt} show="moment" />
            <span className="block text-xs font-normal text-ink-subtle">
              <Origin origin={origin} />
            </span>
          </>
        ),
      },
      { id: "source", header: t("columns.source"), width: 130, cell: ({ source }) => source.name },
      {
        id: "changes",
        header: t("columns.changes"),
        width: 160,
        cell: (snapshot) => <ChangeSummary snapshot={snapshot} />,
      },
      {
        id: "reception",
        header: t("columns.reception"),
        width: 230,
        cell: ({ reception }) => <ReceptionSummary reception={reception} />,
      },
      {
        id: "sections",
        header: t("columns.sections"),
        width: 150,
        hideBelow: "xl",
        cell: ({ sections, rows }) => (
          <>
            <CoverageSummary sections={sections} />
            <span className="block text-xs text-ink-subtle">{t("rows", { count: rows })}</span>
          </>
        ),
      },
      {
        id: "hash",
        header: t("columns.hash"),
        width: 120,
        hideBelow: "lg",
        cell: ({ hash }) => <ShortHash hash={hash} />,
      },
      {
        id: "pick",
        header: t("columns.pick"),
        width: 70,
        cell: ({ id }) => (
          <Checkbox
            aria-label={t("pick")}
            checked={picked.includes(id)}
            onCheckedChange={() => toggle(id)}
            className="align-middle"
          />
        ),
      },
    ],
    [t, picked, toggle],
  );
}
