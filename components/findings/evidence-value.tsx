"use client";

import { useTranslations } from "next-intl";
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
  if (field !== null) return <FieldValue field={field} value={value} basis={basis} names={names} always />;
  const told = Object.entries((value ?? {}) as Record<string, unknown>).filter(
    ([, inner]) => "value" in readingOf(inner, basis),
  );
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1">
      {told.map(([name, inner]) => (
        <div key={name} className="flex gap-1.5">
          <dt className="text-ink-subtle">{label(section, name)}</dt>
          <dd>
            <FieldValue field={name} value={inner} basis={basis} names={names} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
