import { rehearse } from "../draft/rehearse";
import type { Facts } from "../facts";
import { proveWeek, type WeekProof } from "../proof/week";
import { rowsOf } from "../snapshot";
import { darkHours, gainBetween, type RankedRepair } from "./gains";
import { type Repair, repairsOf } from "./repairs";
import { nameOf, targetOf } from "./search";
import { Slices } from "./slice";
import { darkStretches, isDark, type Stretch } from "./stretches";

export type PathStep = RankedRepair & { darkLeft: number };

/** Stretches looked at per channel, longest first, and repairs kept of each: what repairs most is among the long ones. */
const LONGEST = 2;
const KEPT = 3;

/**
 * The cheapest way towards green as a chain of repairs, each the one that wins the most dark hours per edit after those
 * before it, as a greedy cover does. Every step is proven on the whole company before it is named.
 */
export function pathToGreen(
  facts: Facts,
  first: readonly WeekProof[],
  at: number,
  most = 3,
): { steps: PathStep[]; dark: number; left: number } {
  const steps: PathStep[] = [];
  let state: State = { facts, week: first };
  let candidates = candidatesIn(facts, first, at);
  while (steps.length < most) {
    const next = bestStep(candidates, state, at);
    if (!next) break;
    state = next;
    steps.push({ ...next.step, darkLeft: darkHours(state.week).length });
    candidates = stillOpen(candidates, next.step, state.week);
    if (candidates.length === 0) candidates = candidatesIn(state.facts, state.week, at);
  }
  return { steps, dark: darkHours(first).length, left: darkHours(state.week).length };
}

type State = { facts: Facts; week: readonly WeekProof[] };
type Candidate = { repair: Repair; stretches: Stretch[] };

/** The same edits mend several stretches when these carry the same fault: their hours add up. */
function candidatesIn(facts: Facts, week: readonly WeekProof[], at: number): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const channels = new Map(rowsOf(facts.snapshot, "channels").map((channel) => [channel.id, channel]));
  for (const proof of week) {
    const channel = channels.get(proof.id);
    const stretches = longestStretches(facts, proof, at);
    if (!channel || stretches.length === 0) continue;
    const slices = new Slices(facts, channel);
    for (const stretch of stretches) {
      for (const repair of repairsOf(slices, stretch, at, KEPT).repairs.slice(0, KEPT)) {
        const key = nameOf(repair.edits);
        const candidate = candidates.get(key);
        if (candidate) candidate.stretches.push(stretch);
        else candidates.set(key, { repair, stretches: [stretch] });
      }
    }
  }
  return [...candidates.values()];
}

/** Without what the step has lit, and without edits that were made from a value the step has replaced. */
function stillOpen(candidates: readonly Candidate[], step: Repair, week: readonly WeekProof[]): Candidate[] {
  const replaced = new Set(step.edits.map(targetOf));
  return candidates
    .filter(({ repair }) => !repair.edits.some((edit) => replaced.has(targetOf(edit))))
    .map(({ repair, stretches }) => ({
      repair,
      stretches: stretches.filter(({ channelId, from }) => {
        const channel = week.find(({ id }) => id === channelId);
        return channel !== undefined && isDark(channel, from);
      }),
    }))
    .filter(({ stretches }) => stretches.length > 0);
}

function bestStep(candidates: readonly Candidate[], { facts, week }: State, at: number) {
  for (const { repair } of [...candidates].sort((a, b) => worth(b) - worth(a))) {
    const changed = rehearse(facts, repair.edits);
    const fresh = proveWeek(changed, at);
    const gain = gainBetween(week, fresh);
    if (gain.gained > 0 && gain.lost === 0) {
      const step: RankedRepair = { ...repair, ...gain };
      return { facts: changed, week: fresh, step };
    }
  }
  return null;
}

const worth = ({ stretches, repair: { edits, people } }: Candidate) =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0) / edits.length - people.length / 1e6;

function longestStretches(facts: Facts, channel: WeekProof, at: number): Stretch[] {
  return darkStretches(facts, channel, at)
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    .slice(0, LONGEST);
}
