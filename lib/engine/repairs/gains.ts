import { applyEdits } from "../draft/apply";
import type { Edit } from "../draft/edit";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import { proveWeek, type WeekProof } from "../proof/week";
import type { Snapshot } from "../snapshot";
import { isDark, repairsAt, type Repair } from "./repairs";

/** Dark hours of all channels before and after some edits. */
export type Gain = {
  /** Dark hours that are received after the edits. */
  gained: number;
  /** Hours that were received before and are not after. */
  lost: number;
  channelIds: string[];
};

export function darkHours(week: readonly WeekProof[]): { channelId: string; hour: number }[] {
  return week.flatMap((channel) =>
    channel.hours.flatMap((_, hour) => (isDark(channel, hour) ? [{ channelId: channel.id, hour }] : [])),
  );
}

export function weekOf(snapshot: Snapshot, at: number): WeekProof[] {
  return proveWeek(new Facts(hydrate(snapshot)), at);
}

export function gainOf(
  before: readonly WeekProof[],
  snapshot: Snapshot,
  edits: readonly Edit[],
  at: number,
): Gain {
  const after = new Map(weekOf(applyEdits(snapshot, edits), at).map((channel) => [channel.id, channel]));
  const gain: Gain = { gained: 0, lost: 0, channelIds: [] };
  for (const channel of before) {
    const fresh = after.get(channel.id);
    const moved = { gained: 0, lost: 0 };
    channel.hours.forEach(({ verdict }, hour) => {
      const now = fresh?.hours[hour]?.verdict;
      if (isDark(channel, hour) && now === "PROVEN") moved.gained += 1;
      if (verdict === "PROVEN" && now !== "PROVEN") moved.lost += 1;
    });
    gain.gained += moved.gained;
    gain.lost += moved.lost;
    if (moved.gained > 0) gain.channelIds.push(channel.id);
  }
  return gain;
}

export type RankedRepair = Repair & Gain;

/** Fewest edits first, then fewest people, then what costs no hour elsewhere, then the most hours won. */
export function rankRepairs(snapshot: Snapshot, repairs: readonly Repair[], at: number): RankedRepair[] {
  const before = weekOf(snapshot, at);
  return repairs
    .map((repair) => ({ ...repair, ...gainOf(before, snapshot, repair.edits, at) }))
    .sort(
      (a, b) =>
        a.edits.length - b.edits.length ||
        a.people.length - b.people.length ||
        a.lost - b.lost ||
        b.gained - a.gained,
    );
}

export type PathStep = RankedRepair & { channelId: string; hour: number; darkLeft: number };

const MOST_STEPS = 25;
const TRIED_PER_HOLE = 6;

/**
 * The cheapest path to green as a chain of repairs, each the one that wins the most dark hours per edit at its point.
 * A greedy cover: within the usual logarithm of the best, and every figure in it was proven, not added up.
 */
export function pathToGreen(
  snapshot: Snapshot,
  at: number,
): { steps: PathStep[]; dark: number; left: number } {
  const steps: PathStep[] = [];
  const hopeless = new Set<string>();
  let current = snapshot;
  let week = weekOf(current, at);
  const dark = darkHours(week).length;
  while (steps.length < MOST_STEPS) {
    const best = bestStep(current, week, at, hopeless);
    if (!best) break;
    current = applyEdits(current, best.edits);
    week = weekOf(current, at);
    steps.push({ ...best, darkLeft: darkHours(week).length });
  }
  return { steps, dark, left: darkHours(week).length };
}

function bestStep(snapshot: Snapshot, week: readonly WeekProof[], at: number, hopeless: Set<string>) {
  const facts = new Facts(hydrate(snapshot));
  let best: Omit<PathStep, "darkLeft"> | null = null;
  const tried = new Set<string>();
  for (const { channelId, hour } of darkHours(week)) {
    const place = `${channelId} ${hour}`;
    if (hopeless.has(place) || tried.has(place)) continue;
    const stretch = repairsAt(facts, channelId, hour, at);
    for (let of = stretch?.from ?? hour; of < (stretch?.to ?? hour + 1); of += 1)
      tried.add(`${channelId} ${of}`);
    if (!stretch || stretch.repairs.length === 0) {
      hopeless.add(place);
      continue;
    }
    for (const repair of stretch.repairs.slice(0, TRIED_PER_HOLE)) {
      const gain = gainOf(week, snapshot, repair.edits, at);
      if (gain.lost > 0) continue;
      if (!best || worth({ ...repair, ...gain }) > worth(best))
        best = { ...repair, ...gain, channelId, hour };
    }
  }
  return best;
}

const worth = ({ gained, edits, people }: RankedRepair) => gained / edits.length - people.length / 1e6;
