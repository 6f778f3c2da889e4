import type { Edit } from "../draft/edit";
import type { Facts } from "../facts";
import { proveChannel } from "../proof/week";
import { rowsOf } from "../snapshot";
import { touchedPeople } from "./people";
import { keysOf, minimalRepairs, nameOf, onlyMinimal } from "./search";
import { Slices } from "./slice";
import { standingIn, type Stretch as TimeStretch } from "./standing";
import { darkStretches, type Stretch } from "./stretches";

/** A smallest set of edits after which somebody can receive. Any one repair of a list is enough. */
export type Repair = {
  edits: Edit[];
  /** Who can receive then. */
  agentIds: string[];
  /** People whose account, rights or shifts the edits change. */
  people: string[];
};

export type DarkStretch = Stretch & {
  repairs: Repair[];
  /** False when people who need more edits than the last one listed were not tried. */
  complete: boolean;
};

const MOST_REPAIRS = 60;

/**
 * Every smallest repair of the dark stretch an hour belongs to, fewest edits and fewest people first. Null when the
 * hour is not dark. `at` begins the week, in milliseconds since the epoch.
 */
export function repairsAt(facts: Facts, channelId: string, hour: number, at: number): DarkStretch | null {
  const channel = rowsOf(facts.snapshot, "channels").find(({ id }) => id === channelId);
  if (!channel) return null;
  const week = proveChannel(facts, channel, at);
  const stretch = darkStretches(facts, week, at).find(({ from, to }) => from <= hour && hour < to);
  return stretch ? { ...stretch, ...repairsOf(new Slices(facts, channel), stretch, at, MOST_REPAIRS) } : null;
}

/** Once `most` repairs are found, people who need more edits than the least of them are left out. */
export function repairsOf(slices: Slices, { from, to }: Stretch, at: number, most: number) {
  const { facts } = slices;
  const stretch: TimeStretch = {
    slots: Array.from({ length: (to - from) * 4 }, (_, quarter) => from * 4 + quarter),
    quarters: facts.availability(at).slots.slice(from * 4, to * 4),
    at,
  };
  const people = rowsOf(facts.snapshot, "agents")
    .map((agent) => {
      const slice = slices.of(agent);
      return { agent, slice, ...nearness(slice, stretch) };
    })
    .filter(({ reachable }) => reachable)
    .sort((a, b) => a.closed - b.closed || (a.agent.id < b.agent.id ? -1 : 1));
  const found = new Map<string, Repair & { keys: ReadonlySet<string> }>();
  let fewest = Infinity;
  let complete = true;
  for (const { agent, slice, closed } of people) {
    if (found.size >= most && closed >= fewest) {
      complete = false;
      break;
    }
    for (const edits of minimalRepairs(slice, stretch)) {
      const name = nameOf(edits);
      const known = found.get(name);
      if (known) known.agentIds.push(agent.id);
      else {
        found.set(name, {
          edits,
          keys: keysOf(edits),
          agentIds: [agent.id],
          people: touchedPeople(facts, edits),
        });
        fewest = Math.min(fewest, edits.length);
      }
    }
  }
  const repairs = onlyMinimal([...found.values()])
    .sort((a, b) => a.edits.length - b.edits.length || a.people.length - b.people.length)
    .map(({ edits, agentIds, people }) => ({ edits, agentIds, people }));
  return { repairs, complete };
}

/** How far somebody is from receiving; who cannot be judged is never proven by a change elsewhere. */
function nearness(slice: Facts, stretch: TimeStretch) {
  const { state, closed } = standingIn(slice, stretch);
  return { reachable: state !== "unknown", closed };
}
