"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DataColumn } from "@/components/ui/data-column";
import { ReadingValue } from "@/components/values/reading-value";
import { useFieldLabel } from "@/components/values/use-field-label";
import type { Names } from "@/lib/contracts/reading";
import type { SettingRow, SettingSection } from "@/lib/contracts/settings";
import { uniformFields } from "./uniform-fields";
import { VerdictMark } from "./verdict-mark";
import { WorstMark } from "./worst-mark";
import { rankOf, verdictsOf, worstOf } from "@/lib/contracts/worst-verdict";

/** The row's name, its leading values each with its verdict, and what the row comes to. */
export function useSettingColumns(
  section: SettingSection,
  widths: Readonly<Record<string, number>>,
  names: Names,
): DataColumn<SettingRow>[] {
  const t = useTranslations("settings");
  const label = useFieldLabel();
  return useMemo(() => {
    const { absent, unread } = uniformFields(section);
    const told = new Set([...absent, ...unread]);
    const { basis } = section.ledger;
    const columns = Object.entries(widths)
      .filter(([field]) => !told.has(field))
      .map(([field, width], at): DataColumn<SettingRow> => {
        const fieldOf = (row: SettingRow) => row.fields.find((one) => one.field === field);
        return {
          id: field,
          header: label(section.section, field),
          width,
          hideBelow: at > 4 ? "xl" : at > 2 ? "lg" : undefined,
          cell: (row) => {
            const found = fieldOf(row);
            return (
              found && (
                <span className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
                  <ReadingValue field={field} reading={found.reading} basis={basis} names={names} />
                  <VerdictMark verdicts={found.verdicts} />
                </span>
              )
            );
          },
          sortBy: (row) => sortKey(fieldOf(row)?.reading),
        };
      });
    return [
      {
        id: "name",
        header: t("nameOf", { section: section.section }),
        cell: (row) => (
          <>
            {row.name}
            {section.section === "devices" && (
              <span className="block text-xs font-normal text-ink-subtle">{row.key}</span>
            )}
          </>
        ),
        sortBy: ({ name }) => name,
      },
      ...columns,
      {
        id: "worst",
        header: t("worst"),
        width: 110,
        cell: (row) => <WorstMark worst={worstOf(verdictsOf(row))} />,
        sortBy: (row) => rankOf(worstOf(verdictsOf(row))),
      },
    ];
  }, [section, widths, names, t, label]);
}

type Reading = SettingRow["fields"][number]["reading"];

function sortKey(reading: Reading | undefined): string | number | null {
  if (!reading || !("value" in reading)) return null;
  return typeof reading.value === "number" ? reading.value : JSON.stringify(reading.value);
}
