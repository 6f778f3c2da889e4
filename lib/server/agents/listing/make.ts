import "server-only";
import { AGENT_STATES, type AgentRow } from "@/lib/contracts/agents";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import type { Judged } from "@/lib/server/snapshots/load";
import { groupsChosen, rolesChosen } from "../choices";
import { type Directory, directoryFrom } from "../directory";
import { compareNames, KEYS, type RankedSort } from "../order";
import { storable } from "./storable";

/** Rows of the tables agent_list_row, agent_list_choice and agent_list_name; see prisma/schema.prisma. */
type Row = Record<RankedSort | "name" | "place" | "position" | "state" | "roles" | "groups", number> & {
  sought_name: string;
  sought_rest: string;
  shown: string;
};
type Choice = { facet: "role" | "group"; value: string; set: number };
type Name = {
  section: ListedSection;
  position: number;
  id: string;
  name: string;
  sought_name: string;
  sought_rest: string;
};

export type AgentListing = {
  /** How many different loads. */
  loads: number;
  rows: Row[];
  choices: Choice[];
  names: Name[];
};

export const LISTED_SECTIONS = ["roles", "groups", "channels"] as const;
export type ListedSection = (typeof LISTED_SECTIONS)[number];

/** The rank of what is not known. */
export const MISSING = -1;

/** What the list of a snapshot's people is answered from, see decision 34. */
export function makeListing(judged: Judged): AgentListing {
  return listingOf(directoryFrom(judged), judged.snapshot);
}

export function listingOf({ rows }: Pick<Directory, "rows">, snapshot: Snapshot): AgentListing {
  const allGroups = rowsOf(snapshot, "groups").map(({ id }) => id);
  const [roles, groups] = [new Sets("role"), new Sets("group")];
  const loads = new Map(
    [...new Set(rows.flatMap(({ load }) => (load === null ? [] : [load])))]
      .sort((a, b) => a - b)
      .map((load, rank) => [load, rank]),
  );
  const position = new Map(rows.map((row, at) => [row, at]));
  const ordered = rows.toSorted((a, b) => compareNames(a, b) || (a.id < b.id ? -1 : 1));
  let [name, before]: [number, AgentRow | undefined] = [-1, undefined];
  const listed = ordered.map((row, place): Row => {
    if (!before || compareNames(before, row) !== 0) name += 1;
    before = row;
    return {
      name,
      place,
      position: position.get(row) ?? 0,
      now: KEYS.now(row) ?? MISSING,
      worst: KEYS.worst(row) ?? MISSING,
      presence: KEYS.presence(row) ?? MISSING,
      load: (row.load === null ? undefined : loads.get(row.load)) ?? MISSING,
      week: KEYS.week(row) ?? MISSING,
      state: AGENT_STATES.indexOf(row.state),
      roles: roles.numberOf(rolesChosen(row)),
      groups: groups.numberOf(groupsChosen(row, allGroups)),
      sought_name: storable(row.name.toLowerCase()),
      sought_rest: storable(`${row.id}\n${row.email ?? ""}`.toLowerCase()),
      shown: JSON.stringify(row),
    };
  });
  const names = LISTED_SECTIONS.flatMap((section) => namesOf(snapshot, section));
  return { loads: loads.size, rows: listed, choices: [...roles.choices, ...groups.choices], names };
}

/** Numbers what many people share. */
class Sets {
  readonly choices: Choice[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(private readonly facet: Choice["facet"]) {}

  numberOf(values: readonly string[]): number {
    const key = JSON.stringify(values);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const set = this.#numbers.size;
    this.#numbers.set(key, set);
    for (const value of new Set(values.map(storable))) this.choices.push({ facet: this.facet, value, set });
    return set;
  }
}

function namesOf(snapshot: Snapshot, section: ListedSection): Name[] {
  const rows: readonly { id: string; name: string }[] = rowsOf(snapshot, section);
  return rows.map(({ id, name }, position) => ({
    section,
    position,
    id: storable(id),
    name: storable(name),
    sought_name: storable(name.toLowerCase()),
    sought_rest: storable(id.toLowerCase()),
  }));
}
