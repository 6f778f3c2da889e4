import { rehearse } from "../draft/rehearse";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import { proveWeek, type WeekProof } from "../proof/week";
import type { Snapshot } from "../snapshot";
import type { Repair } from "./repairs";
import { isDark } from "./stretches";

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

export function gainBetween(before: readonly WeekProof[], fresh: readonly WeekProof[]): Gain {
  const after = new Map(fresh.map((channel) => [channel.id, channel]));
  const gain: Gain = { gained: 0, lost: 0, channelIds: [] };
  for (const channel of before) {
    const verdicts = after.get(channel.id)?.hours;
    const moved = { gained: 0, lost: 0 };
    channel.hours.forEach(({ verdict }, hour) => {
      const now = verdicts?.[hour]?.verdict;
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
  const facts = new Facts(hydrate(snapshot));
  const before = proveWeek(facts, at);
  return repairs
    .map((repair) => ({
      ...repair,
      ...gainBetween(before, proveWeek(rehearse(facts, repair.edits), at)),
    }))
    .sort(
      (a, b) =>
        a.edits.length - b.edits.length ||
        a.people.length - b.people.length ||
        a.lost - b.lost ||
        b.gained - a.gained,
    );
}
