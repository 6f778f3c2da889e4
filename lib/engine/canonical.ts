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
  if (input === null || typeof input === "boolean") return String(input);
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw new TypeError("canonical JSON holds finite numbers only");
    return JSON.stringify(input);
  }
  if (typeof input === "string") {
    if (/\p{Surrogate}/u.test(input)) throw new TypeError("canonical JSON holds well-formed text only");
    return JSON.stringify(input);
  }
  if (Array.isArray(input)) return `[${input.map(canonicalize).join(",")}]`;
  if (typeof input === "object") {
    const members = Object.entries(input as Record<string, unknown>)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${canonicalize(key)}:${canonicalize(member)}`);
    return `{${members.join(",")}}`;
  }
  throw new TypeError(`canonical JSON cannot hold a ${typeof input}`);
}

/** Sorts every section by row key, so the order a platform happened to list things in changes no byte. */
export function seal(snapshot: Snapshot): Snapshot {
  return sealSections(snapshot, SECTION_NAMES);
}

export function sealSections(snapshot: Snapshot, sections: Iterable<SectionName>): Snapshot {
  const sealed: Record<string, unknown> = { ...snapshot };
  for (const name of sections) {
    if (snapshot[name] !== undefined) sealed[name] = sortRows(name, snapshot[name] as never);
  }
  return sealed as Snapshot;
}

/** Rows that are in order already, as those of every stored snapshot are, need no second array. */
function sortRows<S extends SectionName>(name: S, rows: SectionRow<S>[]): SectionRow<S>[] {
  const keys = rows.map((row) => rowKey(name, row));
  if (keys.every((key, at) => at === 0 || (keys[at - 1] ?? "") <= key)) return rows;
  return rows
    .map((row, at) => [keys[at] ?? "", row] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, row]) => row);
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
