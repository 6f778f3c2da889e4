import { canonicalize } from "../canonical";
import type { Grant } from "../sections/roles";
import { rowsOf, type SectionName, type Snapshot } from "../snapshot";
import { isAbsent, known, type Value } from "../value";
import type { Edit } from "./edit";
import type { FieldShape } from "./editable";

type Row = Record<string, unknown>;

/** One change somebody may choose; `says` is what it is found by. A typed one begins with the value that is there. */
export type FieldOption = { edit: Edit; says: string; typed: boolean };

type Place = { snapshot: Snapshot; section: SectionName; key: string; row: Row; field: string };
/** The words that values are called by in the reader's language: `state.disabled`, `true`. */
export type ValueWords = Readonly<Record<string, string>>;

/** Whose name has to be looked for among many, such as the roles to give: only those that the search names are built. */
export type Wanted = (name: string) => boolean;

const MOST_OF_A_LIST = 20;
const YEAR = 365 * 86_400_000;

export function fieldOptions(
  place: Place,
  shape: FieldShape,
  words: ValueWords,
  wanted: Wanted,
): FieldOption[] {
  const { row, field, snapshot } = place;
  // What the platform does not have cannot be set on it.
  if (isAbsent(row[field] as Value<unknown>)) return [];
  const value = known(row[field] as Value<unknown>);
  switch (shape.kind) {
    case "choice":
      return shape.values
        .filter((one) => one !== value)
        .map((one) => option(place, one, words[`${field}.${String(one)}`] ?? words[String(one)] ?? ""));
    case "number":
      return [option(place, value ?? 1, "", true)];
    case "week":
      return [option(place, value ?? [], "", true)];
    case "instant":
      return [option(place, new Date(Date.parse(snapshot.takenAt) + YEAR).toISOString(), "", true)];
    case "day":
      return [option(place, value ?? snapshot.takenAt.slice(0, 10), "", true)];
    case "ids":
      return listOptions(
        place,
        rowsOf(snapshot, shape.of).map(({ id, name }) => ({ item: id, name })),
        wanted,
      );
    case "grants":
      return grantOptions(place, wanted);
    case "targets":
      return listOptions(
        place,
        (["groups", "agents"] as const).flatMap((section) =>
          rowsOf(snapshot, section).map(({ id, name }) => ({
            item: { kind: section === "groups" ? "group" : "agent", id },
            name,
          })),
        ),
        wanted,
      );
  }
}

function option({ section, key, field }: Place, value: unknown, says: string, typed = false): FieldOption {
  return { edit: { op: "set", section, key, field, value }, says, typed };
}

type Item = { item: unknown; name: string };

/** What is not in the list may come, what is in it may go. A list nobody could read cannot be continued. */
function listOptions(place: Place, all: readonly Item[], wanted: Wanted): FieldOption[] {
  const list = known(place.row[place.field] as Value<unknown[]>);
  if (!Array.isArray(list)) return [];
  const held = new Set(list.map((one) => canonicalize(one)));
  const options: FieldOption[] = [];
  for (const { item, name } of all) {
    if (options.length === MOST_OF_A_LIST) break;
    if (!wanted(name)) continue;
    const text = canonicalize(item);
    const value = held.has(text) ? list.filter((one) => canonicalize(one) !== text) : [...list, item];
    options.push(option(place, value, name));
  }
  return options;
}

/** A permission is granted to a role, or what the role says about it is taken away, be it a grant or a denial. */
function grantOptions(place: Place, wanted: Wanted): FieldOption[] {
  const list = known(place.row[place.field] as Value<Grant[]>);
  if (!list) return [];
  const options: FieldOption[] = [];
  for (const { id, name } of rowsOf(place.snapshot, "permissions")) {
    if (options.length === MOST_OF_A_LIST) break;
    const says = `${known(name) ?? ""} ${id}`;
    if (!wanted(says)) continue;
    const others = list.filter(({ permission }) => permission !== id);
    const value =
      others.length < list.length ? others : [...list, { permission: id, effect: "allow" as const }];
    options.push(option(place, value, says));
  }
  return options;
}
