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
  yield stringify([columns.map(({ header }) => header)], { bom: true, ...OPTIONS });
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE);
    yield stringify(
      part.map((row) => columns.map(({ value }) => value(row))),
      OPTIONS,
    );
  }
}
