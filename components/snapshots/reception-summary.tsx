"use client";

import { useTranslations } from "next-intl";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { SnapshotRow } from "@/lib/contracts/snapshots";

const ORDER = [
  ["REFUTED", "refuted"],
  ["UNKNOWN", "unknown"],
  ["PROVEN", "proven"],
] as const;

/** Channels by whether they could be received at the moment of the snapshot; what there is none of is left out. */
export function ReceptionSummary({ reception }: { reception: SnapshotRow["reception"] }) {
  const t = useTranslations("snapshots");
  return (
    <span className="flex flex-wrap gap-1">
      {ORDER.map(([verdict, look]) => {
        const count = reception[verdict];
        return (
          count > 0 && (
            <VerdictBadge key={verdict} verdict={look} label={t(`reception.${verdict}`, { count })} />
          )
        );
      })}
    </span>
  );
}
