"use client";

import { useTranslations } from "next-intl";
import type { SnapshotRow } from "@/lib/contracts/snapshots";

/** Which pull or import made a snapshot, and on whose behalf. */
export function Origin({ origin: { kind, by } }: { origin: SnapshotRow["origin"] }) {
  const t = useTranslations("snapshots");
  if (by !== null) return t(`origin.${kind}By`, { name: by });
  return t(kind === "pull" ? "origin.scheduled" : "origin.import");
}
