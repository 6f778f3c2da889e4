import { csvText } from "./csv-text";

export type CsvColumn<Row> = { header: string; value: (row: Row) => string | number | null };

const BYTE_ORDER_MARK = "\ufeff";
const ROWS_AT_ONCE = 500;

/** Rows as text, for files that are made whole; `csvBytes` writes the same for tables that are sent while they are made. */
export function toCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return [...csvChunks(columns, rows)].join("");
}

/** The same text in pieces. */
export function* csvChunks<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): Generator<string> {
  yield csvHeader(columns);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    yield csvRows(columns, rows.slice(from, from + ROWS_AT_ONCE));
}

/** The first line, for whoever gets the rows themselves piece by piece. */
export function csvHeader<Row>(columns: readonly CsvColumn<Row>[]): string {
  return `${BYTE_ORDER_MARK}${columns.map(({ header }) => csvText(header)).join(",")}\r\n`;
}

export function csvRows<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return rows.map((row) => `${columns.map(({ value }) => cellText(value(row))).join(",")}\r\n`).join("");
}

function cellText(value: string | number | null): string {
  if (value === null) return "";
  return typeof value === "number" ? String(value) : csvText(value);
}
