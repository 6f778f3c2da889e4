import { isAbsent, isUnreadable, known, type Value } from "./value";

const ABSENT = Symbol("absent");
const UNREADABLE = Symbol("unreadable");
/** As many numbers as a table is made for, rather than a map. */
const TABLE = 1 << 16;

/**
 * Rows numbered by the fields that matter to a question: those in which none of them differs get the same number, so
 * that the question is asked once a kind. Thousands of people are a few dozen kinds.
 */
export class Kinds {
  /** By row. */
  readonly numbers: Int32Array;
  /** By kind: the first row of it. */
  firsts: number[];

  constructor(rows: number) {
    this.numbers = new Int32Array(rows);
    this.firsts = rows > 0 ? [0] : [];
  }

  /** Also by a field; how it came to be unreadable or who declared it makes no difference. */
  byField(fieldAt: (row: number) => Value<unknown>): this {
    return this.by((row) => meaningOf(fieldAt(row)));
  }

  /** Also by a value of any type. */
  by(valueAt: (row: number) => unknown): this {
    const { numbers } = this;
    const values = new Map<unknown, number>();
    const found = new Int32Array(numbers.length);
    for (let row = 0; row < numbers.length; row += 1) {
      const value = valueAt(row);
      let number = values.get(value);
      if (number === undefined) values.set(value, (number = values.size));
      found[row] = number;
    }
    if (values.size > 1) this.#divide(found, values.size);
    return this;
  }

  #divide(found: Int32Array, size: number): void {
    const { numbers } = this;
    const pairs = this.firsts.length * size;
    const table = pairs <= TABLE ? new Int32Array(pairs) : null;
    const map = new Map<number, number>();
    const firsts: number[] = [];
    for (let row = 0; row < numbers.length; row += 1) {
      const pair = (numbers[row] as number) * size + (found[row] as number);
      let number = table ? (table[pair] as number) : (map.get(pair) ?? 0);
      if (number === 0) {
        number = firsts.push(row);
        if (table) table[pair] = number;
        else map.set(pair, number);
      }
      numbers[row] = number - 1;
    }
    this.firsts = firsts;
  }

  /** The answer to a question for every row, asked of the first row of each kind. */
  answers(ask: (row: number) => number): Uint8Array {
    const byKind = Uint8Array.from(this.firsts, (row) => ask(row));
    const answers = new Uint8Array(this.numbers.length);
    for (let row = 0; row < answers.length; row += 1) {
      answers[row] = byKind[this.numbers[row] as number] as number;
    }
    return answers;
  }
}

function meaningOf(field: Value<unknown>): unknown {
  if (typeof field !== "object" && field !== undefined) return field;
  if (isAbsent(field)) return ABSENT;
  return isUnreadable(field) ? UNREADABLE : known(field);
}
