import { diffSnapshots } from "../diff";
import { rowKey } from "../row-key";
import { rowsOf, type SectionName, type Snapshot } from "../snapshot";
import type { Edit } from "./edit";

type Row = Record<string, unknown>;

/** The edits that turn one snapshot's configuration into another's: one per field, row that came and row that went. */
export function editsBetween(before: Snapshot, after: Snapshot): Edit[] {
  const rowsBySection = new Map<SectionName, Map<string, Row>>();
  const rowIn = (section: SectionName, key: string): Row => {
    let rows = rowsBySection.get(section);
    if (!rows) {
      rows = new Map(rowsOf(after, section).map((row) => [rowKey(section, row), row as Row]));
      rowsBySection.set(section, rows);
    }
    return rows.get(key) ?? {};
  };
  return diffSnapshots(before, after).rows.flatMap(({ section, key, kind, fields }): Edit[] => {
    if (kind === "removed") return [{ op: "remove", section, key }];
    const row = rowIn(section, key);
    if (kind === "added") return [{ op: "add", section, row }];
    return fields.map(({ field }) => ({ op: "set", section, key, field, value: row[field] }));
  });
}
