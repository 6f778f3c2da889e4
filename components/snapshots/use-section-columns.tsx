"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DataColumn } from "@/components/ui/data-column";
import { FieldValue } from "@/components/values/field-value";
import { useFieldLabel } from "@/components/values/use-field-label";
import type { SectionRow, SectionRows } from "@/lib/contracts/snapshots";

/** A row's name and its key, then every field of the section's schema. */
export function useSectionColumns(
  section: string,
  page: SectionRows | undefined,
  names: SectionRows["names"],
): DataColumn<SectionRow>[] {
  const t = useTranslations("snapshots");
  const label = useFieldLabel();
  return useMemo(
    () => [
      {
        id: "row",
        header: t("row"),
        cell: (row) => (
          <>
            {row.label}
            {row.label !== row.key && (
              <span className="block text-xs font-normal text-ink-subtle">{row.key}</span>
            )}
          </>
        ),
      },
      ...(page?.fields ?? [])
        .filter((field) => field !== "id" && field !== "name")
        .map((field): DataColumn<SectionRow> => {
          return {
            id: field,
            header: label(section, field),
            width: 150,
            cell: (row) => (
              <FieldValue
                field={field}
                value={row.fields[field]}
                basis={page?.ledger.basis ?? "observed"}
                names={names}
              />
            ),
          };
        }),
    ],
    [t, label, section, page, names],
  );
}
