import { canonicalize, seal } from "./canonical";
import type { LedgerEntry } from "./ledger";
import { rowKey } from "./row-key";
import {
  OBSERVATION_FIELDS,
  OBSERVATION_SECTIONS,
  SECTION_NAMES,
  ledgerOf,
  rowsOf,
  type SectionName,
  type Snapshot,
} from "./snapshot";

export type FieldChange = { field: string; before: unknown; after: unknown };

/** One row that differs between two snapshots, matched by its immutable key, never by position or name. */
export type RowChange = {
  section: SectionName;
  key: string;
  name: string;
  kind: "added" | "removed" | "changed";
  fields: FieldChange[];
};

/** A section of which two snapshots do not know the same, so that not every difference is a change. */
export type LedgerChange = {
  section: SectionName;
  before: LedgerStatus;
  after: LedgerStatus;
  /** Rows seen in one snapshot only, where the other did not read the section whole: nobody knows whether they came or went. */
  undecided: number;
};

export type SnapshotDiff = { rows: RowChange[]; ledger: LedgerChange[] };

type LedgerStatus = LedgerEntry["status"];
type Options = { observations?: boolean };
type Row = Record<string, unknown>;

/** What changed from `before` to `after`; moment-of-the-pull observations are left out unless asked for. */
export function diffSnapshots(
  before: Snapshot,
  after: Snapshot,
  { observations = false }: Options = {},
): SnapshotDiff {
  const [old, fresh] = [seal(before), seal(after)];
  const sections = SECTION_NAMES.filter((name) => observations || !OBSERVATION_SECTIONS.includes(name)).map(
    (section) => diffSection(section, old, fresh, observations),
  );
  return {
    rows: sections.flatMap(({ rows }) => rows),
    ledger: sections
      .map(({ ledger }) => ledger)
      .filter((ledger) => ledger.before !== ledger.after || ledger.undecided > 0),
  };
}

/** What was not read whole cannot show that a row is missing from it. */
function diffSection(section: SectionName, before: Snapshot, after: Snapshot, observations: boolean) {
  const [was, is] = [ledgerOf(before, section).status, ledgerOf(after, section).status];
  const [old, fresh] = [rowsByKey(section, before), rowsByKey(section, after)];
  const changed = [...fresh].flatMap(([key, row]) => {
    const previous = old.get(key);
    const fields = previous ? changedFields(previous, row, observations) : [];
    return fields.length > 0 ? [{ ...changeOf(section, key, row, "changed"), fields }] : [];
  });
  const added = [...fresh].filter(([key]) => !old.has(key));
  const removed = [...old].filter(([key]) => !fresh.has(key));
  const rows = [
    ...(isWhole(was) ? added.map(([key, row]) => changeOf(section, key, row, "added")) : []),
    ...changed,
    ...(isWhole(is) ? removed.map(([key, row]) => changeOf(section, key, row, "removed")) : []),
  ];
  const undecided = (isWhole(was) ? 0 : added.length) + (isWhole(is) ? 0 : removed.length);
  return { rows, ledger: { section, before: was, after: is, undecided } };
}

const isWhole = (status: LedgerStatus) => status === "complete" || status === "absent";

const rowsByKey = (section: SectionName, snapshot: Snapshot) =>
  new Map(rowsOf(snapshot, section).map((row) => [rowKey(section, row), row as Row]));

function changeOf(section: SectionName, key: string, row: Row, kind: RowChange["kind"]): RowChange {
  return { section, key, name: typeof row.name === "string" ? row.name : key, kind, fields: [] };
}

function changedFields(before: Row, after: Row, observations: boolean): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .filter((field) => observations || !OBSERVATION_FIELDS.has(field))
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || typeof a !== "object" || typeof b !== "object") return false;
  return canonicalize(a) === canonicalize(b);
}
