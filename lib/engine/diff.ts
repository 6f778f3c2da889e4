import { keyedRows } from "./canonical";
import type { LedgerEntry } from "./ledger";
import {
  OBSERVATION_FIELDS,
  OBSERVATION_SECTIONS,
  SECTION_NAMES,
  ledgerOf,
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
  const sections = SECTION_NAMES.filter((name) => observations || !OBSERVATION_SECTIONS.includes(name)).map(
    (section) => diffSection(section, before, after, observations),
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
  const added: RowChange[] = [];
  const changed: RowChange[] = [];
  const removed: RowChange[] = [];
  for (const { key, old, fresh } of pairs(section, before, after)) {
    if (!old && fresh) added.push(changeOf(section, key, fresh, "added"));
    else if (old && !fresh) removed.push(changeOf(section, key, old, "removed"));
    // Nearly every row is as it was, so that is asked first.
    else if (old && fresh && !isSame(old, fresh)) {
      const fields = changedFields(old, fresh, observations);
      if (fields.length > 0) changed.push({ ...changeOf(section, key, fresh, "changed"), fields });
    }
  }
  const rows = [...(isWhole(was) ? added : []), ...changed, ...(isWhole(is) ? removed : [])];
  const undecided = (isWhole(was) ? 0 : added.length) + (isWhole(is) ? 0 : removed.length);
  return { rows, ledger: { section, before: was, after: is, undecided } };
}

const isWhole = (status: LedgerStatus) => status === "complete" || status === "absent";

/** Rows of the same key side by side; both lists are in order, so one walk over them finds all. */
function* pairs(section: SectionName, before: Snapshot, after: Snapshot) {
  const [old, fresh] = [keyedRows(before, section), keyedRows(after, section)];
  let [left, right] = [0, 0];
  while (left < old.keys.length || right < fresh.keys.length) {
    const [a, b] = [old.keys[left], fresh.keys[right]];
    const hasOld = a !== undefined && (b === undefined || a <= b);
    const hasFresh = b !== undefined && (a === undefined || b <= a);
    yield {
      key: (hasOld ? a : b) as string,
      old: hasOld ? (old.rows[left] as Row) : undefined,
      fresh: hasFresh ? (fresh.rows[right] as Row) : undefined,
    };
    if (hasOld) left += 1;
    if (hasFresh) right += 1;
  }
}

function changeOf(section: SectionName, key: string, row: Row, kind: RowChange["kind"]): RowChange {
  return { section, key, name: typeof row.name === "string" ? row.name : key, kind, fields: [] };
}

function changedFields(before: Row, after: Row, observations: boolean): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .filter((field) => observations || !OBSERVATION_FIELDS.has(field))
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

/** Whether two values have the same canonical text, without writing it. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && isSameList(a, b);
  const [before, after] = [a as Row, b as Row];
  for (const name in before) if (!isSame(before[name], after[name])) return false;
  for (const name in after) if (after[name] !== undefined && before[name] === undefined) return false;
  return true;
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (!isSame(a[at], b[at])) return false;
  return true;
}
