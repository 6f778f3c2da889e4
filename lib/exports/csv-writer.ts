import { ByteWriter } from "./byte-writer";
import { type Cell, inBatches } from "./cell";
import { csvText } from "./csv-text";
import { KnownTexts } from "./known-texts";
import { wallClock } from "./wall-clock";

type CsvTable<Row> = {
  columns: readonly { header: string; value: (row: Row) => Cell }[];
  rows: Iterable<Row> | AsyncIterable<Row>;
  /** Whose clocks instants are shown by. */
  timezone: string;
  /** What true and false are called. */
  yesNo: readonly [yes: string, no: string];
};

/** Short enough that the memory of one is still at hand for the next. */
const PIECE = 64 * 1024;
const BATCH = 200;
const BYTE_ORDER_MARK = "\ufeff";

/** A table as CSV in pieces, for Excel as well: UTF-8 with a mark, CRLF. The same rows give the same bytes. */
export async function* csvBytes<Row>(table: CsvTable<Row>): AsyncGenerator<Uint8Array, void, undefined> {
  const lines = new CsvLines(table);
  lines.to.text(BYTE_ORDER_MARK);
  lines.header();
  for await (const batch of inBatches(table.rows, BATCH)) {
    for (const row of batch) lines.write(row);
    if (lines.to.length >= PIECE) yield lines.to.takeCopy();
  }
  yield lines.to.takeCopy();
}

/** A class of its own, because what runs inside a generator is compiled anew for every table. */
class CsvLines<Row> {
  /** The runtime forgets what it compiled for a class of which no instance is left. */
  static readonly stays = new CsvLines({ columns: [], rows: [], timezone: "UTC", yesNo: ["", ""] });

  readonly to = new ByteWriter(2 * PIECE);
  readonly #known = new KnownTexts();
  readonly #clock: (at: Date) => number;
  readonly #columns: CsvTable<Row>["columns"];
  readonly #yesNo: CsvTable<Row>["yesNo"];

  constructor({ columns, timezone, yesNo }: CsvTable<Row>) {
    this.#columns = columns;
    this.#clock = wallClock(timezone);
    this.#yesNo = yesNo;
  }

  header(): void {
    for (const { header } of this.#columns) this.#text(header);
    this.#endLine();
  }

  /** Asks each column for its cell, so that no list of cells is made only to be read once. */
  write(row: Row): void {
    const { to } = this;
    const known = this.#known;
    const columns = this.#columns;
    for (let at = 0; at < columns.length; at += 1) {
      const value = (columns[at] as (typeof columns)[number]).value(row);
      if (typeof value === "string") {
        const place = known.find(value);
        if (place === -1) this.#text(value);
        else to.known(known, place);
      } else this.#other(value);
    }
    this.#endLine();
  }

  #text(value: string): void {
    const { to } = this;
    const start = to.length;
    to.text(csvText(value));
    to.ascii(",");
    to.keep(this.#known, value, start);
  }

  #other(value: Exclude<Cell, string>): void {
    const { to } = this;
    if (typeof value === "number") to.ascii(String(value));
    else if (typeof value === "boolean") to.text(csvText(this.#yesNo[value ? 0 : 1]));
    else if (value && !Number.isNaN(value.getTime())) to.ascii(momentText(this.#clock(value)));
    to.ascii(",");
  }

  /** In the place of the last comma. */
  #endLine(): void {
    if (this.#columns.length > 0) this.to.back();
    this.to.ascii("\r\n");
  }
}

/** 2026-11-28 08:00:00, which spreadsheets of every language read as a time. */
function momentText(shown: number): string {
  return new Date(shown).toISOString().slice(0, 19).replace("T", " ");
}
