"use client";

import { useTranslations } from "next-intl";
import { ProvenanceBadge } from "@/components/ui/provenance-badge";
import { FieldValue } from "@/components/values/field-value";
import { useFieldLabel } from "@/components/values/use-field-label";
import type { EvidenceView } from "@/lib/contracts/findings";
import { type Names, readingOf } from "@/lib/contracts/reading";

type EvidenceValueProps = { evidence: EvidenceView; names: Names };

/** The value that was found; of a whole row, what it says, without what the platform does not have. */
export function EvidenceValue({ evidence, names }: EvidenceValueProps) {
  const t = useTranslations("findings");
  const label = useFieldLabel();
  const { section, field, value, basis } = evidence;
  if (!section) return <span className="text-ink-muted">{t("detail.nowhere")}</span>;
  if (section === "ledger") return <LedgerValue field={field} value={value} />;
  if (field !== null) return <FieldValue field={field} value={value} basis={basis} names={names} always />;
  const told = Object.entries((value ?? {}) as Record<string, unknown>).filter(
    ([, inner]) => "value" in readingOf(inner, basis),
  );
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
      <dl className="contents">
        {told.map(([name, inner]) => (
          <div key={name} className="flex gap-1.5">
            <dt className="text-ink-subtle">{label(section, name)}</dt>
            <dd>
              <FieldValue field={name} value={inner} basis={basis} names={names} />
            </dd>
          </div>
        ))}
      </dl>
      <ProvenanceBadge state={basis} />
    </div>
  );
}

function LedgerValue({ field, value }: { field: string | null; value: unknown }) {
  const tCommon = useTranslations("common");
  const tSource = useTranslations("sources");
  if (field === "status") return tCommon(`collection.${value as "partial"}`);
  if (field === "reason") return tSource(`reason.${value as "truncated"}`);
  return <FieldValue field={field ?? ""} value={value} basis="observed" />;
}
