import type { Facts } from "./facts";
import type { Evidence } from "./finding";
import { couldNotRead, skip, unknown } from "./judge";
import { sectionGap } from "./proof/section-gap";
import type { Needs, Outcome } from "./rule";
import type { Agent } from "./sections/people";
import type { Pointers } from "./pointer";
import { ledgerOf, rowsOf, type SectionRow } from "./snapshot";
import type { Text } from "./text";
import { known, read } from "./value";

/**
 * Whether the organisation counts on somebody for reception.
 * `named`: by a group membership, a channel's routing or a roster, which `evidence` shows.
 * `default`: without being named, because the platform puts everybody somewhere. `spare`: nobody waits for them.
 */
export type Cover =
  | { state: "named"; readonly evidence: Evidence[] }
  | { state: "default" }
  | { state: "spare" }
  | { state: "unknown"; reason: Text };

/** A row that names somebody. */
type Naming = {
  section: (typeof SECTIONS)[number];
  row: SectionRow<(typeof SECTIONS)[number]>;
  field?: string;
};

/** Where somebody is named is written out for the few of whom it is asked. */
class Named {
  readonly state = "named";

  constructor(
    private readonly pointers: Pointers,
    private readonly namings: readonly Naming[],
  ) {}

  get evidence(): Evidence[] {
    return this.namings.map(({ section, row, field }) => this.pointers.to(section, row, field));
  }
}

/** What a rule that asks for cover declares beside `agents`. */
export const COVER_NEEDS = {
  memberships: "optional",
  routing: "optional",
  hours: "optional",
} as const satisfies Needs;

const SECTIONS = ["memberships", "routing", "hours"] as const;

/** Looks at groups, routing and rosters once and then answers for any agent. */
export function coverage({ snapshot, pointers }: Facts): (agent: Agent) => Cover {
  const named = new Map<string, Naming[]>();
  const name = (agentId: string, naming: Naming) => {
    const list = named.get(agentId);
    if (list) list.push(naming);
    else named.set(agentId, [naming]);
  };
  const unread = SECTIONS.find((section) => {
    const { status } = ledgerOf(snapshot, section);
    return status === "partial" || status === "unavailable";
  });
  let gap: Text | undefined = unread && sectionGap(snapshot, unread);

  for (const row of rowsOf(snapshot, "memberships")) {
    name(row.agentId, { section: "memberships", row });
  }
  for (const row of rowsOf(snapshot, "routing")) {
    for (const field of ["targets", "choices"] as const) {
      const targets = read(row[field]);
      if (targets.state === "unreadable") gap ??= couldNotRead([`routing.${field}`], [targets.reason]);
      else if ("value" in targets) {
        for (const { kind, id } of targets.value) {
          if (kind === "agent") name(id, { section: "routing", row, field });
        }
      }
    }
  }
  for (const row of rowsOf(snapshot, "hours")) {
    if (row.purpose !== "roster" || known(row.enabled) === false) continue;
    for (const { kind, id } of row.subjects) {
      if (kind === "agent") name(id, { section: "hours", row, field: "subjects" });
    }
  }

  return (agent) => {
    const namings = named.get(agent.id);
    if (namings) return new Named(pointers, namings);
    const everywhere = read(agent.everywhere);
    if (snapshot.semantics.membership.none !== "nothing") return { state: "default" };
    if ("value" in everywhere && everywhere.value) return { state: "default" };
    const reason =
      gap ?? (everywhere.state === "unreadable" && couldNotRead(["everywhere"], [everywhere.reason]));
    return reason ? { state: "unknown", reason } : { state: "spare" };
  };
}

/** A fault, or a value that could not be read, matters only for people the organisation counts on. */
export function onlyIfCounted(cover: () => Cover, outcome: Outcome): Outcome {
  if (outcome.verdict !== "fail" && outcome.verdict !== "unknown") return outcome;
  const found = cover();
  if (found.state === "spare") return skip;
  return found.state === "unknown" ? unknown(outcome.fields, found.reason) : outcome;
}
