"use client";

import { useTranslations } from "next-intl";
import type { SnapshotRow } from "@/lib/contracts/snapshots";

const ORDER = ["complete", "partial", "unavailable"] as const;

/** Sections by how far they were read. What the platform does not have at all is no gap. */
export function CoverageSummary({ sections }: { sections: SnapshotRow["sections"] }) {
  const t = useTranslations("snapshots");
  return (
    <span className="flex flex-wrap gap-x-2.5 text-sm text-ink-muted">
      {ORDER.map((status) => {
        const count = sections[status];
        const isGap = status === "partial" || status === "unavailable";
        return (
          count > 0 && (
            <span key={status} className={isGap ? "text-unknown" : undefined}>
              {t(`coverage.${status}`, { count })}
            </span>
          )
        );
      })}
    </span>
  );
}
