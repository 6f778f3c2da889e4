"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { useWhy } from "./use-why";
import { ProvenanceBadge } from "@/components/ui/provenance-badge";
import type { Basis, Names } from "@/lib/contracts/reading";
import type { FieldReading } from "@/lib/contracts/settings";
import { LinkedText } from "./linked-text";
import { useValueText } from "./use-value-text";

type ReadingValueProps = {
  field: string;
  reading: FieldReading;
  /** How the section came to be; a value known in the same way needs no badge of its own. Null: each has one. */
  basis: Basis | null;
  names?: Names | undefined;
  /** How far away an instant is stands beside it, unless two of them are to be compared. */
  distance?: boolean;
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
const MONO = /fingerprint$|token$/i;

/** A pulled value in words, with how it is known where that is not plain. */
export function ReadingValue({ field, reading, basis, names, distance = true }: ReadingValueProps) {
  const t = useTranslations("fields");
  const why = useWhy();
  const text = useValueText();
  const format = useFormatter();
  if (reading.state === "absent") return <ProvenanceBadge state="absent" className="px-0" />;
  if (reading.state === "unreadable")
    return (
      <span className="inline-flex flex-wrap items-center gap-1.5">
        <ProvenanceBadge state="unreadable" />
        <span className="text-ink-muted">{why(reading)}</span>
      </span>
    );
  const { value } = reading;
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-1.5">
      <span className={MONO.test(field) ? "min-w-0 font-mono text-xs break-all" : "min-w-0 break-words"}>
        <LinkedText field={field} value={value} names={names}>
          {text(field, value, names)}
        </LinkedText>
      </span>
      {distance && typeof value === "string" && INSTANT.test(value) && <Distance value={value} />}
      {reading.state !== basis && <ProvenanceBadge state={reading.state} />}
      {reading.state === "declared" && reading.by && (
        <span className="text-xs text-ink-subtle">
          {reading.at
            ? t("value.byAt", { name: reading.by, at: format.dateTime(new Date(reading.at), "day") })
            : t("value.by", { name: reading.by })}
        </span>
      )}
    </span>
  );
}

/** How far away an instant is: an expiry is read as days left, not as a date. */
function Distance({ value }: { value: string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  return (
    <span className="text-xs whitespace-nowrap text-ink-subtle" suppressHydrationWarning>
      {format.relativeTime(new Date(value), now)}
    </span>
  );
}
