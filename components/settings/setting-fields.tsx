"use client";

import { DescriptionList } from "@/components/ui/description-list";
import { ReadingValue } from "@/components/values/reading-value";
import { useFieldLabel } from "@/components/values/use-field-label";
import type { Basis, Names } from "@/lib/contracts/reading";
import type { SettingRow } from "@/lib/contracts/settings";
import { VerdictNotes } from "./verdict-notes";

type SettingFieldsProps = {
  section: string;
  row: SettingRow;
  basis: Basis;
  names: Names;
  /** Fields that the page says elsewhere. */
  except?: readonly string[];
};

/** Every value of a row with what the rules say under it. */
export function SettingFields({ section, row, basis, names, except = [] }: SettingFieldsProps) {
  const label = useFieldLabel();
  return (
    <div className="flex flex-col gap-3">
      {row.verdicts.length > 0 && <VerdictNotes verdicts={row.verdicts} />}
      <DescriptionList
        items={row.fields
          .filter(({ field }) => !except.includes(field))
          .map(({ field, reading, verdicts }) => ({
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
    </div>
  );
}
