import { stringify } from "csv-stringify/sync";

export type CsvColumn<Row> = { header: string; value: (row: Row) => string | number | null };

/**
 * Rows as a spreadsheet opens them: with a byte order mark, so that Excel reads UTF-8, CRLF line ends (RFC 4180), and
 * with text that begins like a formula kept from running as one.
 */
export function toCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
  ];
  return stringify(lines, { bom: true, escape_formulas: true, record_delimiter: "\r\n" });
}
