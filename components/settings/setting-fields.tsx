"use client";

import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { ProvenanceBadge } from "@/components/ui/provenance-badge";
import { ReadingValue } from "@/components/values/reading-value";
import { useFieldLabel } from "@/components/values/use-field-label";
import type { Basis, Names } from "@/lib/contracts/reading";
import type { SettingField, SettingRow } from "@/lib/contracts/settings";
import { VerdictNotes } from "./verdict-notes";

type SettingFieldsProps = {
  section: string;
  row: SettingRow;
  basis: Basis;
  names: Names;
  /** Fields that the page says elsewhere. */
  except?: readonly string[];
};

/** Every value of a row: those the rules speak about first, those the platform lacks in one line at the end. */
export function SettingFields({ section, row, basis, names, except = [] }: SettingFieldsProps) {
  const t = useTranslations("settings");
  const label = useFieldLabel();
  const fields = row.fields.filter(({ field }) => !except.includes(field));
  const isAbsent = ({ reading, verdicts }: SettingField) =>
    reading.state === "absent" && verdicts.length === 0;
  const shown = fields.filter((field) => !isAbsent(field));
  const absent = fields.filter(isAbsent);
  return (
    <div className="flex flex-col gap-3">
      {row.verdicts.length > 0 && <VerdictNotes verdicts={row.verdicts} />}
      <DescriptionList
        items={[
          ...shown.filter(({ verdicts }) => verdicts.length > 0),
          ...shown.filter(({ verdicts }) => verdicts.length === 0),
        ].map(({ field, reading, verdicts }) => ({
          key: field,
          term: label(section, field),
          detail: (
            <div className="flex flex-col gap-1.5">
              <ReadingValue field={field} reading={reading} basis={basis} names={names} />
              {verdicts.length > 0 && <VerdictNotes verdicts={verdicts} />}
            </div>
          ),
        }))}
      />
      {absent.length > 0 && (
        <p className="text-xs text-ink-muted">
          <ProvenanceBadge state="absent" className="px-0" />{" "}
          {absent.map(({ field }) => label(section, field)).join(t("separator"))}
        </p>
      )}
    </div>
  );
}
