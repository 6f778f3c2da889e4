import { stringify } from "csv-stringify/sync";

export type CsvColumn<Row> = { header: string; value: (row: Row) => string | number | null };

const OPTIONS = { escape_formulas: true, record_delimiter: "\r\n" } as const;
const ROWS_AT_ONCE = 500;

/**
 * Rows as a spreadsheet opens them: with a byte order mark, so that Excel reads UTF-8, CRLF line ends (RFC 4180), and
 * with text that begins like a formula kept from running as one.
 */
export function toCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return [...csvChunks(columns, rows)].join("");
}

/** The same text in pieces, for tables too large to hold as one. */
export function* csvChunks<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): Generator<string> {
  yield csvHeader(columns);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    yield csvRows(columns, rows.slice(from, from + ROWS_AT_ONCE));
}

/** The first line, for whoever gets the rows themselves piece by piece. */
export function csvHeader<Row>(columns: readonly CsvColumn<Row>[]): string {
  return stringify([columns.map(({ header }) => header)], { bom: true, ...OPTIONS });
}

export function csvRows<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => columns.map(({ value }) => value(row))),
    OPTIONS,
  );
}
