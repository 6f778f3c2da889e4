import { type Cell, isAsync } from "./cell";
import { csvBytes } from "./csv-writer";
import { jsonBytes } from "./json-writer";
import { xlsxChunks } from "./xlsx/workbook";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type TableColumn<Row> = {
  /** Names the value for programs; never translated. */
  key: string;
  /** For people, in their language. */
  header: string;
  value: (row: Row) => Cell;
  /** What a program gets where people get words: a code for its name, a list for a sentence. */
  code?: (row: Row) => Json;
};

export type ExportedTable<Row> = {
  /** The tab of the workbook. */
  name: string;
  columns: readonly TableColumn<Row>[];
  rows: Iterable<Row> | AsyncIterable<Row>;
  timezone: string;
  yesNo: readonly [yes: string, no: string];
};

type TableFormat = {
  contentType: string;
  write: <Row>(table: ExportedTable<Row>) => AsyncIterable<Uint8Array>;
};

/** Every format a table can be taken along in. */
export const TABLE_FORMATS = {
  csv: {
    contentType: "text/csv; charset=utf-8",
    write: csvBytes,
  },
  xlsx: {
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: (table) => xlsxChunks([{ ...table, rows: cellsOf(table) }], table),
  },
  json: { contentType: "application/json", write: jsonBytes },
} as const satisfies Record<string, TableFormat>;

function cellsOf<Row>({ columns, rows }: ExportedTable<Row>) {
  const cells = (row: Row) => columns.map(({ value }) => value(row));
  return isAsync(rows) ? mapAsync(rows, cells) : map(rows, cells);
}

function* map<A, B>(rows: Iterable<A>, turn: (row: A) => B): Generator<B, void, undefined> {
  for (const row of rows) yield turn(row);
}

async function* mapAsync<A, B>(
  rows: AsyncIterable<A>,
  turn: (row: A) => B,
): AsyncGenerator<B, void, undefined> {
  for await (const row of rows) yield turn(row);
}
