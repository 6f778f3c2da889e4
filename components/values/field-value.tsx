"use client";

import { useTranslations } from "next-intl";
import { ProvenanceBadge } from "@/components/ui/provenance-badge";
import { type Basis, type Names, readingOf } from "@/lib/contracts/reading";
import { useValueText } from "./use-value-text";

type FieldValueProps = {
  field: string;
  /** As the snapshot holds it: plain, or with one of the markers. */
  value: unknown;
  /** How the section came to be, from its ledger entry. */
  basis: Basis;
  names?: Names;
  /** Says how the value is known even where that is how its whole section is known. */
  always?: boolean;
};

/** A value of a snapshot in words, with how it is known beside it; a missing one says in which way it is missing. */
export function FieldValue({ field, value, basis, names, always = false }: FieldValueProps) {
  const t = useTranslations("fields");
  const tSource = useTranslations("sources");
  const text = useValueText();
  const reading = readingOf(value, basis);
  if (reading.state === "absent") return <ProvenanceBadge state="absent" />;
  if (reading.state === "unreadable")
    return (
      <span className="inline-flex flex-wrap items-center gap-1.5">
        <ProvenanceBadge state="unreadable" />
        <span className="text-ink-muted">{reading.detail ?? tSource(`reason.${reading.reason}`)}</span>
      </span>
    );
  const { by } = (value ?? {}) as { by?: unknown };
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <span className="min-w-0 break-words">{text(field, reading.value, names)}</span>
      {(always || reading.state !== basis) && <ProvenanceBadge state={reading.state} />}
      {reading.state === "declared" && typeof by === "string" && (
        <span className="text-xs text-ink-subtle">{t("value.by", { name: by })}</span>
      )}
    </span>
  );
}
