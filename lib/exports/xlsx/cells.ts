import type { ByteWriter } from "../byte-writer";
import type { Cell } from "../cell";
import { KnownTexts } from "../known-texts";
import { wallClock } from "../wall-clock";
import { MOST_CHARACTERS, SheetLimitError } from "./limits";
import { FORMULA_LIKE, INSTANT } from "./styles";
import { xmlText } from "./xml-text";

const DAY_SECONDS = 86_400;
/** 1899-12-30: the format counts days from there and believes 1900 to be a leap year. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Before March 1900 that belief makes days wrong; after 9999 there are none. */
const FIRST = Date.UTC(1900, 2, 1);
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);

/** Words that return are written once. More than these would be the whole table in memory. */
const MOST_SHARED = 20_000;
const LONGEST_SHARED = 200;

const LOOKS_LIKE_FORMULA = /^[=+\-@]/;
const NEEDS_SPACE = /^\s|\s$|[\n\t]/;

/** Writes what follows `<c r="A1` in a cell; holds the words that the sheets of a workbook share. */
export class CellWriter {
  readonly #clock: (at: Date) => number;
  readonly #known = new KnownTexts();
  /** A text to the cell that points at it. */
  readonly #cells = new Map<string, string>();
  readonly #strings: string[] = [];

  constructor(timezone: string) {
    this.#clock = wallClock(timezone);
  }

  /** The shared words, in the order of their numbers. */
  get shared(): readonly string[] {
    return this.#strings;
  }

  /** @param place the cell's address, for the message when it cannot be written */
  write(to: ByteWriter, value: Exclude<Cell, null>, column: number, place: (column: number) => string): void {
    if (typeof value === "string") {
      const known = this.#known.find(value);
      if (known === -1) this.#text(to, value, () => place(column));
      else to.known(this.#known, known);
    } else if (typeof value === "number" && Number.isFinite(value)) to.ascii(`"><v>${value}</v></c>`);
    else if (typeof value === "boolean") to.ascii(`" t="b"><v>${value ? 1 : 0}</v></c>`);
    else if (value instanceof Date) this.#instant(to, value, column, place);
    else this.write(to, String(value), column, place);
  }

  #text(to: ByteWriter, value: string, place: () => string): void {
    if (value.length > MOST_CHARACTERS)
      throw new SheetLimitError(
        "characters",
        `${place()} holds ${value.length} characters; a cell of a spreadsheet holds ${MOST_CHARACTERS}`,
      );
    const start = to.length;
    const cell = this.#cells.get(value);
    if (cell !== undefined) {
      to.ascii(cell);
      to.keep(this.#known, value, start);
      return;
    }
    const style = LOOKS_LIKE_FORMULA.test(value) ? ` s="${FORMULA_LIKE}"` : "";
    const text = textElement(value);
    if (value.length > LONGEST_SHARED || this.#strings.length >= MOST_SHARED) {
      to.text(`"${style} t="inlineStr"><is>${text}</is></c>`);
      return;
    }
    this.#cells.set(value, `"${style} t="s"><v>${this.#strings.length}</v></c>`);
    this.#strings.push(text);
    this.#text(to, value, place);
  }

  #instant(to: ByteWriter, value: Date, column: number, place: (column: number) => string): void {
    const shown = Number.isNaN(value.getTime()) ? Number.NaN : this.#clock(value);
    if (shown >= FIRST && shown <= LAST) {
      const days = Math.floor((shown - EPOCH) / 1000) / DAY_SECONDS;
      // A fraction that fell short of its second would be read as the one before.
      const safe = Number.isInteger(days) ? days : days * (1 + Number.EPSILON);
      to.ascii(`" s="${INSTANT}"><v>${safe}</v></c>`);
    } else this.write(to, Number.isNaN(shown) ? "" : value.toISOString(), column, place);
  }
}

/** Spaces at the ends and line breaks are kept only when the file says so. */
export function textElement(value: string): string {
  return `<t${NEEDS_SPACE.test(value) ? ' xml:space="preserve"' : ""}>${xmlText(value)}</t>`;
}
