import type { Facts } from "./facts";
import type { Evidence } from "./finding";
import { couldNotRead, skip, unknown } from "./judge";
import { sectionGap } from "./proof/section-gap";
import type { Needs, Outcome } from "./rule";
import type { Agent } from "./sections/people";
import { ledgerOf, rowsOf } from "./snapshot";
import type { Text } from "./text";
import { known, read } from "./value";

/**
 * Whether the organisation counts on somebody for reception.
 * `named`: by a group membership, a channel's routing or a roster, which `evidence` shows.
 * `default`: without being named, because the platform puts everybody somewhere. `spare`: nobody waits for them.
 */
export type Cover =
  | { state: "named"; evidence: Evidence[] }
  | { state: "default" }
  | { state: "spare" }
  | { state: "unknown"; reason: Text };

/** What a rule that asks for cover declares beside `agents`. */
export const COVER_NEEDS = {
  memberships: "optional",
  routing: "optional",
  hours: "optional",
} as const satisfies Needs;

const SECTIONS = ["memberships", "routing", "hours"] as const;

/** Looks at groups, routing and rosters once and then answers for any agent. */
export function coverage({ snapshot, pointers }: Facts): (agent: Agent) => Cover {
  const named = new Map<string, (() => Evidence)[]>();
  const name = (agentId: string, evidence: () => Evidence) => {
    const list = named.get(agentId);
    if (list) list.push(evidence);
    else named.set(agentId, [evidence]);
  };
  const unread = SECTIONS.find((section) => {
    const { status } = ledgerOf(snapshot, section);
    return status === "partial" || status === "unavailable";
  });
  let gap: Text | undefined = unread && sectionGap(snapshot, unread);

  for (const row of rowsOf(snapshot, "memberships")) {
    name(row.agentId, () => pointers.to("memberships", row));
  }
  for (const row of rowsOf(snapshot, "routing")) {
    for (const field of ["targets", "choices"] as const) {
      const targets = read(row[field]);
      if (targets.state === "unreadable") gap ??= couldNotRead([`routing.${field}`], [targets.reason]);
      else if ("value" in targets) {
        for (const { kind, id } of targets.value) {
          if (kind === "agent") name(id, () => pointers.to("routing", row, field));
        }
      }
    }
  }
  for (const row of rowsOf(snapshot, "hours")) {
    if (row.purpose !== "roster" || known(row.enabled) === false) continue;
    for (const { kind, id } of row.subjects) {
      if (kind === "agent") name(id, () => pointers.to("hours", row, "subjects"));
    }
  }

  return (agent) => {
    const evidence = named.get(agent.id);
    if (evidence) return { state: "named", evidence: evidence.map((show) => show()) };
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
