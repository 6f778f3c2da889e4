import { ByteWriter } from "./byte-writer";
import { type Cell, inBatches, type Rows } from "./cell";
import { csvText } from "./csv-text";
import { wallClock } from "./wall-clock";

type CsvTable = {
  headers: readonly string[];
  rows: Rows;
  /** Whose clocks instants are shown by. */
  timezone: string;
  /** What true and false are called. */
  yesNo: readonly [yes: string, no: string];
};

const PIECE = 256 * 1024;
const BATCH = 200;
/** Words that return are looked at once. */
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 200;
const BYTE_ORDER_MARK = "\ufeff";

/** A table as CSV in pieces, for Excel as well: UTF-8 with a mark, CRLF. The same rows give the same bytes. */
export async function* csvBytes(table: CsvTable): AsyncGenerator<Uint8Array, void, undefined> {
  const to = new ByteWriter(2 * PIECE);
  const cells = new CsvCells(table);
  to.text(`${BYTE_ORDER_MARK}${table.headers.map(csvText).join(",")}\r\n`);
  for await (const batch of inBatches(table.rows, BATCH)) {
    for (const row of batch) {
      for (let at = 0; at < row.length; at += 1) {
        if (at > 0) to.ascii(",");
        const value = row[at];
        if (value !== null && value !== undefined) cells.write(to, value);
      }
      to.ascii("\r\n");
    }
    if (to.length >= PIECE) yield to.take().slice();
  }
  yield to.take().slice();
}

class CsvCells {
  readonly #known = new Map<string, Uint8Array>();
  readonly #clock: (at: Date) => number;
  readonly #yesNo: CsvTable["yesNo"];

  constructor({ timezone, yesNo }: CsvTable) {
    this.#clock = wallClock(timezone);
    this.#yesNo = yesNo;
  }

  write(to: ByteWriter, value: Exclude<Cell, null>): void {
    if (typeof value === "string") {
      const known = this.#known.get(value);
      if (known) to.copy(known);
      else this.#text(to, value);
    } else if (typeof value === "number") to.ascii(String(value));
    else if (typeof value === "boolean") this.write(to, this.#yesNo[value ? 0 : 1]);
    else if (!Number.isNaN(value.getTime())) to.ascii(momentText(this.#clock(value)));
  }

  #text(to: ByteWriter, value: string): void {
    const text = csvText(value);
    if (value.length > LONGEST_KNOWN || this.#known.size >= MOST_KNOWN) to.text(text);
    else {
      const bytes = Buffer.from(text);
      this.#known.set(value, bytes);
      to.copy(bytes);
    }
  }
}

/** 2026-11-28 08:00:00, which spreadsheets of every language read as a time. */
function momentText(shown: number): string {
  return new Date(shown).toISOString().slice(0, 19).replace("T", " ");
}
