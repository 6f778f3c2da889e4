import { canonicalize } from "../canonical";
import { rowKey } from "../row-key";
import { rowsOf, type SectionName, type Snapshot } from "../snapshot";
import type { Edit } from "./edit";

/**
 * A draft with more edits, kept as short as it can be: a later value of a field stands for the earlier one, what comes
 * and goes again is left out, and so is a value that is what the snapshot holds anyway.
 */
export function joinEdits(snapshot: Snapshot, draft: readonly Edit[], more: readonly Edit[]): Edit[] {
  return more.reduce<Edit[]>((edits, edit) => joinOne(snapshot, edits, edit), [...draft]);
}

function joinOne(snapshot: Snapshot, edits: Edit[], edit: Edit): Edit[] {
  const place = placeOf(edit);
  const opposite = edit.op === "add" ? "remove" : "add";
  if (edit.op !== "set" && edits.some((one) => one.op === opposite && placeOf(one) === place)) {
    return edits.filter((one) => placeOf(one) !== place);
  }
  const others = edits.filter((one) =>
    edit.op === "set" ? fieldOf(one) !== fieldOf(edit) : placeOf(one) !== place,
  );
  return edit.op === "set" && isHeld(snapshot, edit) ? others : [...others, edit];
}

const placeOf = (edit: Edit) =>
  `${edit.section} ${edit.op === "add" ? rowKey(edit.section, edit.row as never) : edit.key}`;

const fieldOf = (edit: Edit) => (edit.op === "set" ? `${placeOf(edit)} ${edit.field}` : placeOf(edit));

function isHeld(snapshot: Snapshot, { section, key, field, value }: Extract<Edit, { op: "set" }>): boolean {
  const row = findRow(snapshot, section, key);
  return row?.[field] !== undefined && canonicalize(row[field]) === canonicalize(value);
}

function findRow(snapshot: Snapshot, section: SectionName, key: string) {
  return rowsOf(snapshot, section).find((row) => rowKey(section, row) === key) as
    Record<string, unknown> | undefined;
}
