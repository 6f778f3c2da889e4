import type { Edit } from "../draft/edit";
import type { Facts } from "../facts";
import { proveWeek, type WeekProof } from "../proof/week";
import type { Agent } from "../sections/people";
import type { Channel } from "../sections/channels";
import { rowsOf } from "../snapshot";
import { touchedPeople } from "./people";
import { keysOf, minimalRepairs, onlyMinimal } from "./search";
import { sliceOf } from "./slice";
import { standingIn, type Stretch as TimeStretch } from "./standing";

/** A smallest set of edits after which somebody can receive. Any one repair of a list is enough. */
export type Repair = {
  edits: Edit[];
  /** Who can receive then. */
  agentIds: string[];
  /** People whose account, rights or shifts the edits change. */
  people: string[];
};

export type DarkStretch = {
  channelId: string;
  /** Hours of the week, 0 = Monday 00:00; `to` is not part of it. */
  from: number;
  to: number;
  repairs: Repair[];
  /** False when people who need more edits than the last one listed were not tried. */
  complete: boolean;
};

const MOST_REPAIRS = 60;
const QUARTERS = [0, 1, 2, 3] as const;

/**
 * Every smallest repair of the dark stretch an hour belongs to, fewest edits and fewest people first. Null when the
 * hour is not dark. `at` begins the week, in milliseconds since the epoch.
 */
export function repairsAt(facts: Facts, channelId: string, hour: number, at: number): DarkStretch | null {
  const week = proveWeek(facts, at).find(({ id }) => id === channelId);
  const stretch = week && darkStretchAt(facts, week, hour, at);
  return stretch ? { ...stretch, ...repairsOf(facts, stretch, at, MOST_REPAIRS) } : null;
}

export type Stretch = Pick<DarkStretch, "channelId" | "from" | "to">;

/** The dark hours around one that have the same causes; null when the hour is not dark. */
export function darkStretchAt(facts: Facts, week: WeekProof, hour: number, at: number): Stretch | null {
  const channel = rowsOf(facts.snapshot, "channels").find(({ id }) => id === week.id);
  if (!channel || !isDark(week, hour)) return null;
  return { channelId: week.id, ...stretchAround(facts, channel, week, hour, at) };
}

/** Once `most` repairs are found, people who need more edits than the least of them are left out. */
export function repairsOf(facts: Facts, { channelId, from, to }: Stretch, at: number, most: number) {
  const channel = rowsOf(facts.snapshot, "channels").find(({ id }) => id === channelId);
  const slots = Array.from({ length: (to - from) * 4 }, (_, quarter) => from * 4 + quarter);
  const quarters = facts.availability(at).slots.slice(from * 4, to * 4);
  return channel
    ? searchPeople(facts, channel, { slots, quarters, at }, most)
    : { repairs: [] as Repair[], complete: true };
}

export function isDark({ hours }: WeekProof, hour: number): boolean {
  const proof = hours[hour];
  return proof?.verdict === "REFUTED" && proof.intended === true;
}

/** Neighbouring dark hours with the same people on shift have the same causes, so one repair serves them all. */
function stretchAround(facts: Facts, channel: Channel, week: WeekProof, hour: number, at: number) {
  const { candidates } = facts.reach.ofChannel(channel);
  const availability = facts.availability(at);
  const signature = (of: number) =>
    candidates
      .filter(({ agent, groupIds }) =>
        QUARTERS.every((quarter) => availability.atStartOf(of * 4 + quarter, agent.id, groupIds) === "open"),
      )
      .map(({ agent }) => agent.id)
      .join("\n");
  const own = signature(hour);
  // The week begins where `at` stands: the hour before it lies seven days ahead.
  const follows = (a: number, b: number) =>
    (availability.slots[b * 4] ?? 0) - (availability.slots[a * 4] ?? 0) > 0;
  let from = hour;
  while (from > 0 && isDark(week, from - 1) && follows(from - 1, from) && signature(from - 1) === own)
    from -= 1;
  let to = hour + 1;
  while (to < 168 && isDark(week, to) && follows(to - 1, to) && signature(to) === own) to += 1;
  return { from, to };
}

function searchPeople(facts: Facts, channel: Channel, stretch: TimeStretch, most: number) {
  const people = rowsOf(facts.snapshot, "agents")
    .map((agent) => ({ agent, ...nearness(facts, channel, agent, stretch) }))
    .filter(({ reachable }) => reachable)
    .sort((a, b) => a.closed - b.closed || (a.agent.id < b.agent.id ? -1 : 1));
  const found = new Map<string, Repair & { keys: ReadonlySet<string> }>();
  let complete = true;
  for (const { agent, closed } of people) {
    if (found.size >= most && closed >= Math.min(...[...found.values()].map(({ edits }) => edits.length))) {
      complete = false;
      break;
    }
    for (const edits of minimalRepairs(sliceOf(facts, channel, agent), stretch)) {
      const keys = keysOf(edits);
      const name = [...keys].sort().join("\n");
      const known = found.get(name);
      if (known) known.agentIds.push(agent.id);
      else found.set(name, { edits, keys, agentIds: [agent.id], people: touchedPeople(facts, edits) });
    }
  }
  const repairs = onlyMinimal([...found.values()])
    .sort((a, b) => a.edits.length - b.edits.length || a.people.length - b.people.length)
    .map(({ edits, agentIds, people }) => ({ edits, agentIds, people }));
  return { repairs, complete };
}

/** How far somebody is from receiving; who cannot be judged is never proven by a change elsewhere. */
function nearness(facts: Facts, channel: Channel, agent: Agent, stretch: TimeStretch) {
  const { state, closed } = standingIn(sliceOf(facts, channel, agent), stretch);
  return { reachable: state !== "unknown", closed };
}
