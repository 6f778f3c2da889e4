import { rowKey } from "./row-key";
import {
  OBSERVATION_FIELDS,
  OBSERVATION_SECTIONS,
  rowsOf,
  SECTION_NAMES,
  type SectionName,
  type SectionRow,
  type Snapshot,
} from "./snapshot";

/**
 * RFC 8785 (JSON Canonicalization Scheme): members sorted by UTF-16 code units, numbers and strings as ECMAScript
 * writes them, no white space. Throws on numbers JSON cannot hold and on lone surrogates, as the RFC demands.
 */
export function canonicalize(input: unknown): string {
  return new CanonicalWriter().write(input);
}

/** The members of an object in the order they are written; `native` when the runtime keeps that order. */
type Shape = { names: string[]; order: readonly string[]; isSorted: boolean; native: boolean };

/**
 * Walks lists and tables itself and leaves their entries to the runtime's own writer, which is many times faster, after
 * putting their members in order. Rows of a section have the same members, so the order of one is remembered for the next.
 */
class CanonicalWriter {
  readonly #shapes = new Map<number, Shape[]>();

  write(input: unknown): string {
    if (Array.isArray(input)) return this.#list(input);
    if (typeof input !== "object" || input === null) return JSON.stringify(checked(input));
    let out = "";
    for (const name of this.#shapeOf(Object.keys(input)).order) {
      const member = (input as Record<string, unknown>)[name];
      if (member === undefined) continue;
      out += `${out === "" ? "" : ","}${JSON.stringify(checked(name))}:${this.write(member)}`;
    }
    return `{${out}}`;
  }

  /** A few hundred entries at a time: one by one the calls cost, all at once the memory does. */
  #list(input: readonly unknown[]): string {
    let out = "";
    for (let from = 0; from < input.length; from += AT_ONCE) {
      const entries = input.slice(from, from + AT_ONCE);
      const ordered = this.#orderedList(entries);
      const text =
        ordered === UNORDERABLE
          ? entries.map((entry) => this.write(entry)).join(",")
          : JSON.stringify(ordered).slice(1, -1);
      out += `${from === 0 ? "" : ","}${text}`;
    }
    return `[${out}]`;
  }

  /** The input with its members in order, itself where they are already. */
  #ordered(input: unknown): unknown {
    if (Array.isArray(input)) return this.#orderedList(input);
    if (typeof input !== "object" || input === null) return checked(input);
    const { order, isSorted, native } = this.#shapeOf(Object.keys(input));
    if (!native) return UNORDERABLE;
    const row = input as Record<string, unknown>;
    let copy: Record<string, unknown> | null = isSorted ? null : {};
    for (let at = 0; at < order.length; at += 1) {
      const name = order[at] as string;
      const member = row[name];
      const ordered = member === undefined ? undefined : this.#ordered(member);
      if (ordered === UNORDERABLE) return UNORDERABLE;
      if (ordered !== member && !copy) copy = { ...row };
      if (copy) copy[name] = ordered;
    }
    return copy ?? row;
  }

  #orderedList(input: readonly unknown[]): unknown {
    let copy: unknown[] | null = null;
    for (let at = 0; at < input.length; at += 1) {
      const ordered = this.#ordered(input[at]);
      if (ordered === UNORDERABLE) return UNORDERABLE;
      if (ordered !== input[at]) (copy ??= [...input])[at] = ordered;
    }
    return copy ?? input;
  }

  #shapeOf(names: string[]): Shape {
    let shapes = this.#shapes.get(names.length);
    if (!shapes) this.#shapes.set(names.length, (shapes = []));
    for (const shape of shapes) if (isSame(shape.names, names)) return shape;
    const order = [...names].sort((a, b) => (a < b ? -1 : 1));
    for (const name of names) checked(name);
    const shape = {
      names,
      order,
      isSorted: isSame(order, names),
      native: names.length > 0 && !names.some(isMoved),
    };
    if (shapes.length < MOST_SHAPES) shapes.push(shape);
    return shape;
  }
}

const UNORDERABLE = Symbol("unorderable");

const AT_ONCE = 256;

/** Of one number of members; objects used as tables have as many shapes as there are objects. */
const MOST_SHAPES = 16;

/** The runtime writes whole numbers first, takes `__proto__` for something else and calls `toJSON`. */
const isMoved = (name: string) => /^(\d|__proto__$|toJSON$)/.test(name);

function isSame(a: readonly string[], b: readonly string[]): boolean {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

function checked(input: unknown): unknown {
  switch (typeof input) {
    case "string":
      if (!input.isWellFormed()) throw new TypeError("canonical JSON holds well-formed text only");
      return input;
    case "number":
      if (!Number.isFinite(input)) throw new TypeError("canonical JSON holds finite numbers only");
      return input;
    case "boolean":
      return input;
    default:
      if (input === null) return input;
      throw new TypeError(`canonical JSON cannot hold a ${typeof input}`);
  }
}

/** Sorts every section by row key, so the order a platform happened to list things in changes no byte. */
export function seal(snapshot: Snapshot): Snapshot {
  return sealSections(snapshot, SECTION_NAMES);
}

export function sealSections(snapshot: Snapshot, sections: Iterable<SectionName>): Snapshot {
  const sealed: Record<string, unknown> = { ...snapshot };
  for (const name of sections) {
    if (snapshot[name] !== undefined) sealed[name] = keyedRows(snapshot, name).rows;
  }
  return sealed as Snapshot;
}

/** A section in sealed order, and the key of each row. */
export function keyedRows<S extends SectionName>(
  snapshot: Snapshot,
  name: S,
): { keys: readonly string[]; rows: SectionRow<S>[] } {
  const rows = rowsOf(snapshot, name);
  const keys = rows.map((row) => rowKey(name, row));
  // Rows that are in order already, as those of every stored snapshot are, need no second array.
  if (keys.every((key, at) => at === 0 || (keys[at - 1] ?? "") <= key)) return { keys, rows };
  const sorted = rows
    .map((row, at) => [keys[at] ?? "", row] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { keys: sorted.map(([key]) => key), rows: sorted.map(([, row]) => row) };
}

/** The text whose SHA-256 is the snapshot's content hash: everything but when and through which requests it was read. */
export function contentText(snapshot: Snapshot): string {
  const { takenAt: _takenAt, ledger, ...content } = seal(snapshot);
  const statuses = Object.fromEntries(
    Object.entries(ledger).map(([name, entry]) => {
      const { at: _at, requests: _requests, ...lasting } = entry ?? {};
      return [name, lasting];
    }),
  );
  return canonicalize({ ...content, ledger: statuses });
}

/** Like `contentText` without moment-of-the-pull observations: equal texts mean an unchanged configuration. */
export function configurationText(snapshot: Snapshot): string {
  const observed = new Set<string>(OBSERVATION_SECTIONS);
  const lasting = <T extends object>(record: T): T =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !observed.has(name))) as T;
  const settings: Record<string, unknown> = { ...lasting(snapshot), ledger: lasting(snapshot.ledger) };
  for (const name of SECTION_NAMES)
    if (settings[name]) settings[name] = rowsOf(snapshot, name).map(withoutTraffic);
  return contentText(settings as Snapshot);
}

const withoutTraffic = (row: object) =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !OBSERVATION_FIELDS.has(field)));
