import { ByteWriter } from "./byte-writer";
import { type Cell, inBatches } from "./cell";
import type { ExportedTable, Json } from "./table";

const PIECE = 256 * 1024;
const BATCH = 200;

/** A table as an array of records, one a line. */
export async function* jsonBytes<Row>({
  columns,
  rows,
}: ExportedTable<Row>): AsyncGenerator<Uint8Array, void, undefined> {
  const to = new ByteWriter(2 * PIECE);
  let before = "[\n";
  for await (const batch of inBatches(rows, BATCH)) {
    for (const row of batch) {
      const record = Object.fromEntries(
        columns.map(({ key, value, code }) => [key, code ? code(row) : plain(value(row))]),
      );
      to.text(before + JSON.stringify(record));
      before = ",\n";
    }
    if (to.length >= PIECE) yield to.takeCopy();
  }
  to.ascii(before === "[\n" ? "[]\n" : "\n]\n");
  yield to.takeCopy();
}

function plain(value: Cell): Json {
  if (!(value instanceof Date)) return value;
  return Number.isNaN(value.getTime()) ? null : value.toISOString();
}
