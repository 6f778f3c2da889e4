import type { Facts } from "./facts";
import { isPerson } from "./person";
import type { Availability } from "./proof/availability";
import { sectionGap } from "./proof/section-gap";
import type { Candidate } from "./proof/ways";
import { emptyBits, possible, type TriBits } from "./proof/tri-bits";
import type { Channel } from "./sections/channels";
import type { Agent } from "./sections/people";
import { ledgerOf, rowsOf } from "./snapshot";
import type { Text } from "./text";
import { isUnreadable, known } from "./value";

/** Somebody who can be given conversations; `certain` is false when the account may belong to a leaver. */
export type Colleague = Candidate & { certain: boolean };

/**
 * The people a channel's conversations can be given to, without bots and leavers; `gap` says why the list may not be
 * whole. The rule declares `channels`, `routing`, `groups`, `memberships` and `agents`.
 */
export function colleaguesOf(facts: Facts, channel: Channel): { people: Colleague[]; gap: Text | null } {
  const people = facts.reach
    .ofChannel(channel)
    .candidates.filter(({ agent }) => isColleague(agent))
    .map((candidate) => ({ ...candidate, certain: !isUnreadable(candidate.agent.state) }));
  return { people, gap: gapOf(facts, channel) };
}

/** The shifts that colleagues are planned for, each as often as need be to tell what they cover together. */
export function rostersOf(
  facts: Facts,
  channel: Channel,
  at: number,
): { shifts: readonly (TriBits | null)[]; gap: Text | null } {
  const availability = facts.availability(at);
  const gap = gapOf(facts, channel);
  if (availability.isByGroup) {
    const { people } = colleaguesOf(facts, channel);
    const shifts = people.map((person) => {
      const shift = availability.rosterOf(person.agent.id, person.groupIds);
      return shift && coverOf(person, shift);
    });
    return { shifts, gap };
  }
  const { certain } = facts.reach.ofChannel(channel);
  let known = shiftsOf.get(certain);
  if (known?.availability !== availability) {
    known = { availability, shifts: plainRosters(facts, availability, certain) };
    shiftsOf.set(certain, known);
  }
  return { shifts: known.shifts, gap };
}

/** Channels with the same people share them. */
const shiftsOf = new WeakMap<Int32Array, { availability: Availability; shifts: (TriBits | null)[] }>();

function plainRosters(facts: Facts, availability: Availability, certain: Int32Array): (TriBits | null)[] {
  const agents = rowsOf(facts.snapshot, "agents");
  const sure = new Set<TriBits | null>();
  const unsure = new Set<TriBits | null>();
  for (let at = 0; at < certain.length; at += 1) {
    const place = certain[at] as number;
    const agent = agents[place];
    if (!agent) continue;
    const roster = availability.rosterAtPlace(place);
    // Hundreds of people keep a few dozen shifts.
    if (sure.has(roster) || !isColleague(agent)) continue;
    (isUnreadable(agent.state) ? unsure : sure).add(roster);
  }
  const doubtful = [...unsure].map((shift) => shift && uncertain(shift));
  return [...sure, ...doubtful];
}

const isColleague = (agent: Agent) => isPerson(agent) && known(agent.state) !== "disabled";

function gapOf(facts: Facts, channel: Channel): Text | null {
  const unread = (["agents", "memberships"] as const).find((section) => {
    const { status } = ledgerOf(facts.snapshot, section);
    return status === "partial" || status === "unavailable";
  });
  return facts.reach.ofChannel(channel).gap ?? (unread ? sectionGap(facts.snapshot, unread) : null);
}

/** What somebody's hours are worth as cover: those of a possible leaver only might help. */
export function coverOf({ certain }: Colleague, hours: TriBits): TriBits {
  return certain ? hours : uncertain(hours);
}

const uncertain = (hours: TriBits): TriBits => ({ open: emptyBits(), unknown: possible(hours) });
