import type { Sheet } from "../../file/sheet";
import type { Cells, DeclaredRow } from "./declared-screen";

export type CellChange = { column: string; before: string; after: string };
export type RowChange = {
  kind: "added" | "removed" | "changed";
  /** How a reader knows the row. */
  name: string;
  cells: CellChange[];
};

/** Rows of one key are told apart by their order, as rows of a timetable share a name. */
export function keyed<R>(rows: readonly R[], cellsOf: (row: R) => Cells, sheet: Sheet): Map<string, R> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const key = keyOf(cellsOf(row), sheet);
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return [`${key}\u0001${count}`, row];
    }),
  );
}

/** What the row is about: its own id, the columns that tell it from others, or its first column. */
function keyOf(cells: Cells, sheet: Sheet): string {
  const { columns, unique } = sheet;
  if (unique) return unique.map((column) => cells[column] ?? "").join("\u0000");
  const first = Object.keys(columns)[0] ?? "";
  const own = columns.id ? "id" : columns.name ? "name" : first;
  return cells[own] ?? cells.name ?? "";
}

export function nameOf(cells: Cells, sheet: Sheet): string {
  if (cells.name) return cells.name;
  const columns = sheet.unique ?? Object.keys(sheet.columns).slice(0, 2);
  return columns.flatMap((column) => cells[column] ?? []).join(" / ");
}

export function compareRows(before: readonly Cells[], after: readonly Cells[], sheet: Sheet): RowChange[] {
  const [old, fresh] = [before, after].map((rows) => keyed(rows, (cells) => cells, sheet)) as [
    Map<string, Cells>,
    Map<string, Cells>,
  ];
  const changes: RowChange[] = [];
  for (const [key, cells] of fresh) {
    const was = old.get(key);
    if (!was) changes.push({ kind: "added", name: nameOf(cells, sheet), cells: [] });
    else {
      const changed = changedCells(was, cells, sheet);
      if (changed.length > 0) changes.push({ kind: "changed", name: nameOf(cells, sheet), cells: changed });
    }
  }
  for (const [key, cells] of old)
    if (!fresh.has(key)) changes.push({ kind: "removed", name: nameOf(cells, sheet), cells: [] });
  return changes;
}

function changedCells(before: Cells, after: Cells, sheet: Sheet): CellChange[] {
  return Object.keys(sheet.columns).flatMap((column) => {
    const [was, is] = [before[column] ?? "", after[column] ?? ""];
    return was === is ? [] : [{ column, before: was, after: is }];
  });
}

/** Rows as they are kept: those that say what they said keep whose word they are. */
export function carryOver(
  before: readonly DeclaredRow[],
  after: readonly Cells[],
  sheet: Sheet,
  { by, at }: { by: string; at: string },
): DeclaredRow[] {
  const old = keyed(before, ({ cells }) => cells, sheet);
  const fresh = keyed(after, (cells) => cells, sheet);
  return [...fresh].map(([key, cells]) => {
    const was = old.get(key);
    return was && changedCells(was.cells, cells, sheet).length === 0 ? was : { cells, by, at };
  });
}
