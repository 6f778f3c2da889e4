import { MARKABLE_FIELDS } from "@/lib/engine/markable-fields";
import { rowKey } from "@/lib/engine/row-key";
import type { SectionName, SectionRow } from "@/lib/engine/snapshot";
import { read } from "@/lib/engine/value";
import type { ReadRow, ReadSheet } from "../../file/read-rows";
import type { Draft, Place } from "../../file/sheet";
import type { DeclaredRow } from "./declared-screen";

/**
 * Labels every value on its way into the snapshot with who declared it when. A row of the snapshot that several rows of a
 * screen make, such as a timetable, carries the newest of their labels.
 */
export function labelledDraft(draft: Draft, sheet: ReadSheet, rows: readonly DeclaredRow[]): Draft {
  const labelOf = (key: string, row: object, place?: Place) => {
    const name = (row as { name?: unknown }).name;
    const mine = sheet.rows.filter(
      (each) => each.place.row === place?.row || speaksOf(each, key, typeof name === "string" ? name : key),
    );
    const declared = mine.flatMap((each) => rows[each.place.row - 1] ?? []);
    return declared.reduce<DeclaredRow | null>((newest, one) => {
      return newest === null || newest.at < one.at ? one : newest;
    }, null);
  };
  return {
    organisation: draft.organisation,
    ids: (section) => draft.ids(section),
    setPolicy: (policy) => draft.setPolicy(policy),
    reject: (...problem) => draft.reject(...problem),
    warn: (...problem) => draft.warn(...problem),
    add: (section, row, place) =>
      draft.add(section, labelled(section, row, labelOf(rowKey(section, row), row, place)), place),
    amend: (section, id, change) => draft.amend(section, id, labelled(section, change, labelOf(id, {}))),
  };
}

const speaksOf = ({ place: _place, ...cells }: ReadRow, key: string, name: string) =>
  Object.values(cells).some((cell) => cell === key || cell === name);

function labelled<S extends SectionName, R extends Partial<SectionRow<S>>>(
  section: S,
  row: R,
  label: DeclaredRow | null,
): R {
  if (!label) return row;
  const { by, at } = label;
  const markable = new Set(MARKABLE_FIELDS[section]);
  const entries = Object.entries(row).map(([field, value]) => {
    const isPlain = markable.has(field) && read<unknown>(value).state === "observed";
    return [field, isPlain ? { $: "declared", value: value as unknown, by, at } : value];
  });
  return Object.fromEntries(entries) as R;
}
