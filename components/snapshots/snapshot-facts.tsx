"use client";

import { useFormatter, useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { SnapshotDetail } from "@/lib/contracts/snapshots";
import { ChangeSummary } from "./change-summary";
import { CoverageSummary } from "./coverage-summary";
import { Origin } from "./origin";
import { ReceptionSummary } from "./reception-summary";

/** What a snapshot is: where it came from, what it came to, and the hash that stands for its content. */
export function SnapshotFacts({ snapshot }: { snapshot: SnapshotDetail }) {
  const t = useTranslations("snapshots");
  const size = useSize();
  const { source, platform, organisation, hash, rows } = snapshot;
  const items = {
    source: <TextLink href={`/sources/${encodeURIComponent(source.id)}`}>{source.name}</TextLink>,
    platform: [platform.name, platform.version].filter(Boolean).join(" "),
    organisation: t("organisationIn", { name: organisation.name, timezone: organisation.timezone }),
    takenAt: <Time value={snapshot.takenAt} show="moment" />,
    storedAt: (
      <>
        <Time value={snapshot.storedAt} show="moment" /> <Origin origin={snapshot.origin} />
      </>
    ),
    changes: <ChangeSummary snapshot={snapshot} />,
    reception: <ReceptionSummary reception={snapshot.reception} />,
    sections: <CoverageSummary sections={snapshot.sections} />,
    hash: (
      <span className="flex items-center gap-1 [text-autospace:no-autospace]">
        <code className="font-mono text-xs break-all">{hash}</code>
        <CopyButton text={hash} label={t("copyHash")} />
      </span>
    ),
    format: t("formatAndSize", { format: snapshot.format, rows, size: size(snapshot.size) }),
  };
  return (
    <DescriptionList
      items={Object.entries(items).map(([key, detail]) => ({
        key,
        term: t(`fact.${key as keyof typeof items}`),
        detail,
      }))}
    />
  );
}

function useSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
    return format.number(amount, { style: "unit", unit, maximumSignificantDigits: 3 });
  };
}
