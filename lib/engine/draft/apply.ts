import { rowKey } from "../row-key";
import { ledgerOf, rowsOf, SECTION_SCHEMAS, type SectionName, type Snapshot } from "../snapshot";
import type { Edit } from "./edit";

type Row = Record<string, unknown>;

/** Why an edit cannot be made, and which one; `detail` names the field or row. */
export class EditError extends Error {
  constructor(
    readonly index: number,
    readonly reason: "no-such-row" | "row-exists" | "no-such-field" | "bad-value" | "section-unread",
    readonly detail: string,
  ) {
    super(`edit ${index}: ${reason} (${detail})`);
  }
}

/**
 * The snapshot as it would be after the edits, in their order. The snapshot handed in stays as it is, and rows nobody
 * edits are shared with it. @throws EditError
 */
export function applyEdits(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  const drafts = new Map<SectionName, Map<string, Row>>();
  edits.forEach((edit, index) => {
    let rows = drafts.get(edit.section);
    if (!rows) drafts.set(edit.section, (rows = editable(snapshot, edit.section, index)));
    applyOne(rows, edit, index);
  });
  const changed = Object.fromEntries([...drafts].map(([section, rows]) => [section, [...rows.values()]]));
  return { ...snapshot, ...changed };
}

/** What was never read cannot be rehearsed: the rest of such a section is unknown. */
function editable(snapshot: Snapshot, section: SectionName, index: number): Map<string, Row> {
  if (ledgerOf(snapshot, section).status === "unavailable") {
    throw new EditError(index, "section-unread", section);
  }
  return new Map(rowsOf(snapshot, section).map((row) => [rowKey(section, row), row as Row]));
}

function applyOne(rows: Map<string, Row>, edit: Edit, index: number): void {
  if (edit.op === "add") {
    const row = checked(edit.section, edit.row, index);
    const key = rowKey(edit.section, row as never);
    if (rows.has(key)) throw new EditError(index, "row-exists", `${edit.section} ${key}`);
    rows.set(key, row);
    return;
  }
  const row = rows.get(edit.key);
  if (!row) throw new EditError(index, "no-such-row", `${edit.section} ${edit.key}`);
  if (edit.op === "remove") {
    rows.delete(edit.key);
    return;
  }
  if (!(edit.field in SECTION_SCHEMAS[edit.section].shape)) {
    throw new EditError(index, "no-such-field", `${edit.section}.${edit.field}`);
  }
  rows.set(edit.key, checked(edit.section, { ...row, [edit.field]: edit.value }, index));
}

function checked(section: SectionName, row: Row, index: number): Row {
  const parsed = SECTION_SCHEMAS[section].safeParse(row);
  if (parsed.success) return parsed.data as Row;
  const [issue] = parsed.error.issues;
  throw new EditError(
    index,
    "bad-value",
    `${section}.${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
  );
}
