import type { Facts } from "./facts";
import { once } from "./once";
import { isPerson } from "./person";
import { accountGate, membershipGate } from "./proof/account-gates";
import { conjunction } from "./proof/candidate-gates";
import { loadGate, presenceGate, PresenceIndex } from "./proof/presence-gate";
import type { Candidate } from "./proof/ways";
import type { Evidence } from "./finding";
import type { Agent } from "./sections/people";
import { rowsOf } from "./snapshot";
import { isUnreadable, known } from "./value";

/**
 * Whether somebody had room for one more conversation, by the presence that was observed. `full` people were there
 * and at their limit; `away` ones would not have been asked; `unknown` ones might have had room.
 */
export type Room =
  { state: "free" | "away" | "unknown" } | { state: "full"; load: number; evidence: Evidence[] };

export function roomOf(facts: Facts, index: PresenceIndex, candidate: Candidate, at: number): Room {
  if (!isPerson(candidate.agent)) return { state: "away" };
  const excluded = candidate.agent.excludedFromAssignment;
  if (known(excluded) === true) return { state: "away" };
  const there = conjunction([
    accountGate(facts, candidate.agent),
    membershipGate(facts, candidate),
    presenceGate(facts, index, candidate, at),
  ]);
  if (there === "closed") return { state: "away" };
  const sure = there === "open" && !isUnreadable(excluded);
  const load = loadGate(facts, index, candidate);
  const [cause] = load.causes;
  if (!cause) return { state: sure && load.state === "open" ? "free" : "unknown" };
  if (cause.ruleId !== "agent/capacity-reached") return { state: "away" };
  if (!sure) return { state: "unknown" };
  const loads = index.of(candidate).map((row) => known(row.load) ?? 0);
  return { state: "full", load: Math.max(...loads), evidence: cause.evidence };
}

export type Teammate = { agent: Agent; room: Room };

/** The room of every member of every group, at the moment of the snapshot. */
export function teamRooms(facts: Facts): ReadonlyMap<string, Teammate[]> {
  let rooms = roomsOf.get(facts);
  if (!rooms) roomsOf.set(facts, (rooms = listRooms(facts)));
  return rooms;
}

/** Several rules ask for them. */
const roomsOf = new WeakMap<Facts, ReadonlyMap<string, Teammate[]>>();

function listRooms(facts: Facts): ReadonlyMap<string, Teammate[]> {
  const index = new PresenceIndex(facts);
  return new Map(
    rowsOf(facts.snapshot, "groups").map(({ id }) => [
      id,
      facts.reach.membersOf(id).map(({ agent, membership }) => {
        const candidate = { agent, memberships: [membership], groupIds: [id], direct: false };
        return { agent, room: roomOf(facts, index, candidate, index.observedAt) };
      }),
    ]),
  );
}

/** One of somebody's teams: their own room in it, and what everybody there can still take. */
export type OwnTeam = { own: Room; rest: () => ReturnType<typeof roomAmong> };

/** Everybody's teams, in the order of the groups. */
export function teamsByAgent(facts: Facts): ReadonlyMap<string, OwnTeam[]> {
  const teams = new Map<string, OwnTeam[]>();
  for (const team of teamRooms(facts).values()) {
    const rest = once(() => roomAmong(team));
    const counted = new Set<string>();
    for (const { agent, room } of team) {
      if (counted.has(agent.id)) continue;
      counted.add(agent.id);
      const known = teams.get(agent.id);
      if (known) known.push({ own: room, rest });
      else teams.set(agent.id, [{ own: room, rest }]);
    }
  }
  return teams;
}

/** What colleagues can still take: `some` when one is free, `perhaps` when that could not be read. */
export function roomAmong(team: readonly Teammate[]): "some" | "perhaps" | "none" {
  const states = team.map(({ room }) => room.state);
  if (states.includes("free")) return "some";
  return states.includes("unknown") ? "perhaps" : "none";
}
