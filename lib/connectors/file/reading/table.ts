import { isEmpty } from "../cells/marker";
import type { RawCell } from "../cells/cell-type";

/** A sheet as it was found: names and cells still in the words of the file. */
export type Table = {
  /** Tab, file name without its ending, or document key. */
  name: string;
  header: string[];
  /** `row` is the number that a spreadsheet shows beside it. */
  rows: { row: number; cells: RawCell[] }[];
};

/** Takes the first row that holds anything as the header. Empty rows are dropped, row numbers stay true. */
export function tableOf(name: string, grid: readonly (readonly RawCell[])[]): Table {
  const top = grid.findIndex((cells) => !cells.every(isEmpty));
  if (top < 0) return { name, header: [], rows: [] };
  const header = (grid[top] ?? []).map((cell) => (isEmpty(cell) ? "" : String(cell).trim()));
  const rows = grid
    .map((cells, at) => ({ row: at + 1, cells: [...cells] }))
    .slice(top + 1)
    .filter(({ cells }) => !cells.every(isEmpty));
  return { name, header, rows };
}
