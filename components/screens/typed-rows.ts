import type { ImportProblem } from "@/lib/contracts/imports";
import type { ScreenColumn, ScreenRow } from "@/lib/contracts/declared-screens";

/** A row on the page: the key stays its own while others come and go. */
export type TypedRow = { key: number; cells: ScreenRow };

export const isBlank = ({ cells }: TypedRow) => Object.values(cells).every((cell) => cell.trim() === "");

/** Only a fingerprint of a secret may stay on the device; the secret itself stays in this tab. */
const FINGERPRINT = /^[0-9a-f]{12}$/;

export function withoutSecrets(rows: readonly TypedRow[], columns: readonly ScreenColumn[]): ScreenRow[] {
  const secret = new Set(columns.filter(({ isSecret }) => isSecret).map(({ key }) => key));
  return rows.map(({ cells }) =>
    Object.fromEntries(
      Object.entries(cells).filter(([column, cell]) => !secret.has(column) || FINGERPRINT.test(cell)),
    ),
  );
}

/** What was copied in a spreadsheet, as rows of cells; null for a plain text. */
export function tableIn(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const cells = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1 ? cells : null;
}

/** Writes a copied table into the rows from one cell on, adding rows where it is longer. */
export function pasteInto(
  rows: readonly TypedRow[],
  table: readonly (readonly string[])[],
  from: { row: number; column: number },
  { columns, newKey }: { columns: readonly ScreenColumn[]; newKey: () => number },
): TypedRow[] {
  const next = [...rows];
  for (const [down, line] of table.entries()) {
    const at = from.row + down;
    const row = next[at] ?? { key: newKey(), cells: {} };
    const pasted = line.flatMap((cell, right) => {
      const column = columns[from.column + right];
      return column ? [[column.key, cell] as const] : [];
    });
    next[at] = { ...row, cells: { ...row.cells, ...Object.fromEntries(pasted) } };
  }
  return next;
}

/** The cell a problem is about, as the page names it; a problem of several columns stands at the first. */
export function cellOf(problem: ImportProblem, columns: readonly ScreenColumn[]): string | null {
  const [first = ""] = (problem.column ?? "").split(" + ");
  const column = columns.find(({ key }) => key === first) ?? (problem.row === null ? undefined : columns[0]);
  return column && problem.row !== null ? `${problem.row - 1}:${column.key}` : null;
}
