import type { Cell, Cells } from "../cell";
import type { SheetColumn } from "./workbook";

const NARROWEST = 8;
const WIDEST = 60;
/** Room for the button of the filter. */
const BUTTON = 3;
const INSTANT_WIDTH = 19;

/** Wide enough for the header and for the rows that were looked at, within reason. */
export function widthsOf(columns: readonly SheetColumn[], rows: readonly Cells[]): number[] {
  return columns.map(({ header, width }, at) => {
    if (width !== undefined) return width;
    const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[at] ?? null)), 0);
    return Math.min(WIDEST, Math.max(NARROWEST, lengthOf(header) + BUTTON, longest + 1));
  });
}

function lengthOf(value: Cell): number {
  if (value === null) return 0;
  if (value instanceof Date) return INSTANT_WIDTH;
  const text = typeof value === "string" ? value.slice(0, WIDEST) : String(value);
  let length = 0;
  // From Hangul on, characters are set two columns wide.
  for (const character of text) length += character >= "\u1100" ? 2 : 1;
  return length;
}
