import { rowKey } from "../row-key";
import { ledgerOf, rowsOf, type SectionName, type Snapshot } from "../snapshot";
import { applyEdits } from "./apply";
import type { Edit } from "./edit";
import { EDITABLE, EDITABLE_SECTIONS } from "./editable";
import { fieldOptions, type FieldOption, type ValueWords } from "./field-options";
import { joinEdits } from "./join-edits";
import { tellEdit, type ToldEdit } from "./tell-edit";

/** What sections, fields and values are called in the reader's language: a change is looked for by these words. */
export type DraftWords = {
  sections: Readonly<Record<string, string>>;
  /** By `section.field`. */
  fields: Readonly<Record<string, string>>;
  values: ValueWords;
  joins: string;
  leaves: string;
};

/** A change on offer: what it does to the draft as it stands, and the draft with it. */
export type EditOption = { told: ToldEdit; draft: Edit[] };

type Place = { section: SectionName; key: string; name: string; at: number };

const MOST_PLACES = 12;
const MOST_OPTIONS = 60;

/** Everything of a snapshot that has a name and may be changed, ready to be searched while somebody types. */
export class DraftSearch {
  readonly #places: Place[];

  constructor(
    readonly snapshot: Snapshot,
    readonly words: DraftWords,
  ) {
    const agents = new Map(rowsOf(snapshot, "agents").map(({ id, name }) => [id, name]));
    const channels = new Map(rowsOf(snapshot, "channels").map(({ id, name }) => [id, name]));
    this.#places = EDITABLE_SECTIONS.filter((section) => isRead(snapshot, section)).flatMap((section) =>
      rowsOf(snapshot, section).map((row, at) => {
        const key = rowKey(section, row);
        const { name, agentId, channelId } = row as { name?: string; agentId?: string; channelId?: string };
        const called = name || agents.get(agentId ?? "") || channels.get(channelId ?? "") || key;
        return { section, key, at, name: called.toLowerCase() };
      }),
    );
  }

  /**
   * Changes whose object and action the words name, in any order: "李娜 停用", "Sales role export". The first word that
   * is part of an object's name finds it, what is left has to be found in the action.
   */
  find(query: string, draft: readonly Edit[]): EditOption[] {
    const terms = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (terms.length === 0) return [];
    const drafted = applyEdits(this.snapshot, draft);
    const found = this.#places
      .flatMap((place) => match(place, terms, this.words))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST_PLACES);
    const options: EditOption[] = [];
    for (const { place, rest } of found) {
      for (const { edit, typed } of this.#optionsAt(drafted, place, rest)) {
        if (options.length === MOST_OPTIONS) return options;
        // A value that is typed next has to be in the draft first, although it changes nothing yet.
        const joined = joinEdits(this.snapshot, draft, [edit]);
        const isThere = !typed || joined.some((one) => one === edit);
        options.push({ told: tellEdit(drafted, edit), draft: isThere ? joined : [...joined, edit] });
      }
    }
    return options;
  }

  #optionsAt(drafted: Snapshot, { section, key, at }: Place, rest: readonly string[]): FieldOption[] {
    const rows = rowsOf(drafted, section);
    // Edits keep the order of rows, so most stand where they stood.
    const row = [rows[at], ...rows].find((one) => one && rowKey(section, one) === key);
    if (!row) return [];
    const about = this.words.sections[section] ?? "";
    const options = Object.entries(EDITABLE[section] ?? {}).flatMap(([field, shape]) => {
      const label = `${about} ${this.words.fields[`${section}.${field}`] ?? field}`;
      const left = rest.filter((term) => !label.toLowerCase().includes(term));
      const wanted = (name: string) => isIn(left, name);
      const place = { snapshot: drafted, section, key, row: row as Record<string, unknown>, field };
      return fieldOptions(place, shape, this.words.values, wanted).filter(({ says }) => isIn(left, says));
    });
    return section === "agents" ? [...options, ...this.#memberOptions(drafted, key, rest)] : options;
  }

  /** Joining a group and leaving it are rows that come and go, not fields. */
  #memberOptions(drafted: Snapshot, agentId: string, rest: readonly string[]): FieldOption[] {
    if (!isRead(drafted, "memberships")) return [];
    const held = new Set(
      rowsOf(drafted, "memberships")
        .filter((row) => row.agentId === agentId)
        .map(({ groupId }) => groupId),
    );
    const { sections, joins, leaves } = this.words;
    return rowsOf(drafted, "groups").flatMap(({ id, name }): FieldOption[] => {
      const isHeld = held.has(id);
      const says = `${sections.groups ?? ""} ${name} ${isHeld ? leaves : joins}`;
      if (!isIn(rest, says)) return [];
      const edit: Edit = isHeld
        ? { op: "remove", section: "memberships", key: `${agentId}~${id}` }
        : { op: "add", section: "memberships", row: { agentId, groupId: id, mode: "full" } };
      return [{ edit, says, typed: false }];
    });
  }
}

/** What was never read cannot be changed in a draft: nobody knows what it is. */
function isRead(snapshot: Snapshot, section: SectionName): boolean {
  const { status } = ledgerOf(snapshot, section);
  return status === "complete" || status === "partial";
}

/** Chinese is written without spaces: "李娜停用" names 李娜 and leaves 停用. */
function match(place: Place, terms: readonly string[], words: DraftWords) {
  const section = (words.sections[place.section] ?? "").toLowerCase();
  const rest: string[] = [];
  let rank = Infinity;
  for (const term of terms) {
    if (place.name.includes(term))
      rank = Math.min(rank, place.name === term ? 0 : place.name.startsWith(term) ? 1 : 2);
    else if (place.name && term.includes(place.name)) {
      rank = Math.min(rank, 1);
      rest.push(...term.split(place.name).filter(Boolean));
    } else if (term !== section) rest.push(term);
  }
  return rank === Infinity ? [] : [{ place, rest, rank }];
}

function isIn(terms: readonly string[], text: string): boolean {
  const lower = text.toLowerCase();
  return terms.every((term) => lower.includes(term));
}
