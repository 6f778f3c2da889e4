"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Ref, useMemo, useState } from "react";
import { useText } from "@/components/proof/use-text";
import { Button } from "@/components/ui/button";
import { tableHeaderStyles } from "@/components/ui/table";
import type { ScreenColumn } from "@/lib/contracts/declared-screens";
import { ScreenTableRow } from "./screen-row";
import type { TypedRow } from "./typed-rows";
import type { RowWriter } from "./use-screen-rows";

/** So many rows stand on the page at first: a cell is a control, and thousands of them make typing slow. */
const AT_ONCE = 60;

type TableProps = {
  ref: Ref<HTMLDivElement>;
  name: string;
  columns: readonly ScreenColumn[];
  rows: readonly TypedRow[];
  /** What is wrong, by row and column. */
  errors: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readOnly: boolean;
  writer: RowWriter;
  onAdd: () => void;
};

/** The screen as a table to type into: Tab goes on, Enter and the arrows go down, a copied table is pasted whole. */
export function ScreenTable(props: TableProps) {
  const { ref, name, columns, rows, errors, readOnly, writer, onAdd } = props;
  const t = useTranslations("screens");
  const text = useText();
  const [asked, setAsked] = useState(AT_ONCE);
  const wrong = Math.max(0, ...[...errors.keys()].map((at) => at + 1));
  const shown = Math.max(asked, wrong);
  const listIds = useMemo(() => {
    const listed = columns.filter(({ suggestions, several }) => suggestions.length > 0 && !several);
    return Object.fromEntries(listed.map(({ key }) => [key, `suggestions-${key}`]));
  }, [columns]);
  return (
    <div className="flex flex-col gap-2">
      <div
        ref={ref}
        role="region"
        aria-label={name}
        tabIndex={0}
        className="relative overflow-x-auto rounded-md border border-line max-md:border-0"
      >
        <table className="w-full border-collapse text-sm max-md:block">
          <thead className="max-md:sr-only">
            <tr>
              <th scope="col" className={`${tableHeaderStyles} sticky left-0 z-[1] bg-canvas px-2`}>
                {t("rowHead")}
              </th>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className="min-w-36 px-2 py-1.5 text-start align-top text-xs font-medium text-ink-muted shadow-[inset_0_-1px_0_var(--line)]"
                >
                  {text(column.label)}
                  {column.required && (
                    <span className="text-refuted" title={t("required")}>
                      {" *"}
                    </span>
                  )}
                  <span id={`note-${column.key}`} className="block font-normal text-balance text-ink-subtle">
                    {text(column.note)}
                  </span>
                </th>
              ))}
              {!readOnly && (
                <th scope="col">
                  <span className="sr-only">{t("actions")}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody className="max-md:block">
            {rows.slice(0, shown).map((row, at) => (
              <ScreenTableRow
                key={row.key}
                {...{ row, at, columns, listIds, readOnly, writer, errors: errors.get(at) }}
              />
            ))}
          </tbody>
        </table>
        {columns.map(
          ({ key, suggestions }) =>
            listIds[key] && (
              <datalist key={key} id={listIds[key]}>
                {suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            ),
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {rows.length > shown && (
          <Button onClick={() => setAsked(shown + AT_ONCE)}>
            {t("moreRows", { count: rows.length - shown })}
          </Button>
        )}
        {!readOnly && (
          <Button
            onClick={() => {
              setAsked((before) => Math.max(before, rows.length + 1));
              onAdd();
            }}
          >
            <Plus aria-hidden />
            {t("addRow")}
          </Button>
        )}
      </div>
    </div>
  );
}
