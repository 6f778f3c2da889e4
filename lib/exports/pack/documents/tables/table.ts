import type { Text } from "@/lib/engine/text";
import type { Cell as ExportedCell } from "@/lib/exports/cell";
import { visible } from "@/lib/exports/visible";
import type { PackContents } from "../../contents";

/** Without instants: they are written in UTC, as text, so that no format shows them by its own clock. */
export type Cell = Exclude<ExportedCell, Date>;
export type TableContent = { columns: Text[]; rows: Cell[][] };

/** A table of the pack, told once: the workbook's sheets and the CSV files are both made from it. */
export type PackTable = {
  id: string;
  title: Text;
  write(contents: PackContents): TableContent;
};

type Column<Row> = readonly [zh: string, en: string, value: (row: Row) => Cell];

/** A table whose columns are always the same. */
export function columnsTable<Row>(
  { id, title, rows }: { id: string; title: Text; rows: (contents: PackContents) => readonly Row[] },
  columns: readonly Column<Row>[],
): PackTable {
  return {
    id,
    title,
    write: (contents) => ({
      columns: columns.map(([zh, en]) => ({ zh, en })),
      rows: rows(contents).map((row) => columns.map(([, , value]) => shown(value(row)))),
    }),
  };
}

/** As much as a cell of a spreadsheet holds, with room for what says that there was more. */
const MOST = 32_000;

/** What cannot be seen is made visible, and what is cut says so. */
export function shown(value: Cell): Cell {
  if (typeof value !== "string") return value;
  const text = visible(value);
  if (text.length <= MOST) return text;
  // Never through a pair of surrogates.
  const kept = text.slice(0, MOST).replace(/[\ud800-\udbff]$/, "");
  return `${kept}… [+${text.length - kept.length}]`;
}
