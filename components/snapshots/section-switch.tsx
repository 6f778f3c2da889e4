"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { snapshotHref } from "@/lib/client/snapshots";
import type { SnapshotDetail } from "@/lib/contracts/snapshots";

/** Leads from one section of a snapshot to another; each says how many rows it holds. */
export function SectionSwitch({ snapshot, section }: { snapshot: SnapshotDetail; section: string }) {
  const t = useTranslations("snapshots");
  const tCommon = useTranslations("common");
  const tSection = useTranslations("sections");
  const router = useRouter();
  const options = Object.entries(snapshot.ledger).map(([name, { status }]) => ({
    value: name,
    label: t("sectionOption", {
      name: tSection(name as "agents"),
      size:
        status === "complete" || status === "partial"
          ? String(snapshot.counts[name] ?? 0)
          : tCommon(`collection.${status}`),
    }),
  }));
  return (
    <Select
      aria-label={t("chooseSection")}
      className="w-56"
      options={options}
      value={section}
      onValueChange={(chosen) => router.push(snapshotHref(snapshot.id, chosen))}
    />
  );
}
