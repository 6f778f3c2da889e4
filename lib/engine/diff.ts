import { canonicalize, seal } from "./canonical";
import { rowKey } from "./row-key";
import {
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

export type LedgerChange = { section: SectionName; before: string; after: string };

export type SnapshotDiff = {
  rows: RowChange[];
  /** Sections that became readable or stopped being so: knowledge changed, not necessarily the configuration. */
  ledger: LedgerChange[];
};

type Options = { observations?: boolean };

/** What changed from `before` to `after`; moment-of-the-pull observations are left out unless asked for. */
export function diffSnapshots(
  before: Snapshot,
  after: Snapshot,
  { observations = false }: Options = {},
): SnapshotDiff {
  const [old, fresh] = [seal(before), seal(after)];
  const sections = SECTION_NAMES.filter((name) => observations || !OBSERVATION_SECTIONS.includes(name));
  return {
    rows: sections.flatMap((section) => diffSection(section, old, fresh)),
    ledger: sections.flatMap((section) => {
      const [a, b] = [ledgerOf(old, section).status, ledgerOf(fresh, section).status];
      return a === b ? [] : [{ section, before: a, after: b }];
    }),
  };
}

function diffSection(section: SectionName, before: Snapshot, after: Snapshot): RowChange[] {
  const old = new Map(
    rowsOf(before, section).map((row) => [rowKey(section, row), row as Record<string, unknown>]),
  );
  const changes: RowChange[] = [];
  for (const row of rowsOf(after, section)) {
    const key = rowKey(section, row);
    const fresh = row as Record<string, unknown>;
    const previous = old.get(key);
    old.delete(key);
    if (!previous) changes.push({ section, key, name: nameOf(fresh, key), kind: "added", fields: [] });
    else {
      const fields = changedFields(previous, fresh);
      if (fields.length > 0)
        changes.push({ section, key, name: nameOf(fresh, key), kind: "changed", fields });
    }
  }
  for (const [key, row] of old)
    changes.push({ section, key, name: nameOf(row, key), kind: "removed", fields: [] });
  return changes;
}

function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || typeof a !== "object" || typeof b !== "object") return false;
  return canonicalize(a) === canonicalize(b);
}

const nameOf = (row: Record<string, unknown>, key: string) => (typeof row.name === "string" ? row.name : key);
