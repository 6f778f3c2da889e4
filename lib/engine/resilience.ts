import type { Facts } from "./facts";
import {
  carriersOf,
  killSets,
  lossKey,
  type LossKind,
  type LossObject,
  unreadCarriers,
} from "./resilience-losses";
import type { HourProof, WeekProof } from "./proof/week";

/** Something whose loss alone leaves a channel without anybody in some promised hours. */
export type SinglePoint = LossObject & { channels: { id: string; name: string; hours: number }[] };

export type ChannelResilience = {
  id: string;
  name: string;
  /** Losses survived in the weakest promised hour: 0, 1, or 2 for two and more. Null when no promised hour is proven. */
  level: 0 | 1 | 2 | null;
  /** Promised hours that are received, by level. */
  hours: [number, number, number];
  /** The promised hour with the least to spare, of several the one with the fewest people. */
  weakest: { hour: number; people: number } | null;
};

export type Resilience = {
  channels: ChannelResilience[];
  singlePoints: SinglePoint[];
  /** What could not be read in full: there may be more single points, and the levels are upper bounds. */
  unread: LossKind[];
};

/**
 * How many losses each channel survives, and which objects it hangs on. Exact for one and two losses over people,
 * groups, roles, people groups and what carries messages (credentials, webhooks, integrations).
 */
export function resilienceOf(facts: Facts, week: readonly WeekProof[]): Resilience {
  const points = new Map<string, SinglePoint>();
  const channels = week.map((channel): ChannelResilience => {
    const counts: ChannelResilience["hours"] = [0, 0, 0];
    let weakest: Spare | undefined;
    const byWitnesses = new Map<string, ReturnType<typeof judgeHour>>();
    for (const hour of channel.hours) {
      if (!isPromisedAndProven(hour)) continue;
      const key = hour.witnesses.join("\n");
      let judged = byWitnesses.get(key);
      if (!judged) byWitnesses.set(key, (judged = judgeHour(facts, channel.id, hour.witnesses)));
      counts[judged.level] += 1;
      const seen: Spare = { hour: hour.hour, people: hour.witnesses.length, level: judged.level };
      if (!weakest || isWeaker(seen, weakest)) weakest = seen;
      for (const object of judged.single) count(points, object, channel);
    }
    return {
      id: channel.id,
      name: channel.name,
      level: weakest?.level ?? null,
      hours: counts,
      weakest: weakest ? { hour: weakest.hour, people: weakest.people } : null,
    };
  });
  const singlePoints = [...points.values()].sort(
    (a, b) =>
      b.channels.length - a.channels.length || hoursOf(b) - hoursOf(a) || (lossKey(a) < lossKey(b) ? -1 : 1),
  );
  return { channels, singlePoints, unread: unreadCarriers(facts) };
}

type Spare = { hour: number; people: number; level: 0 | 1 | 2 };

function isWeaker(a: Spare, b: Spare): boolean {
  return a.level < b.level || (a.level === b.level && a.people < b.people);
}

function judgeHour(facts: Facts, channelId: string, witnesses: readonly string[]) {
  const carriers = carriersOf(facts, channelId);
  const sets = witnesses.map((id) => killSets(facts, channelId, id));
  const single = [...carriers, ...common(sets)];
  const level: 0 | 1 | 2 = single.length > 0 ? 0 : hasLethalPair(sets) ? 1 : 2;
  return { single, level };
}

type KillSets = readonly (readonly LossObject[])[];

/** Objects each of which stops every witness. */
function common(sets: readonly KillSets[]): LossObject[] {
  const [first = [], ...others] = sets;
  return first
    .flatMap((one) => (one.length === 1 ? one : []))
    .filter((object) =>
      others.every((kills) => kills.some((one) => one.length === 1 && isIn(one, [object]))),
    );
}

function hasLethalPair(sets: readonly KillSets[]): boolean {
  const [first = [], ...others] = sets;
  return first.some((start) => {
    if (start.length > 2) return false;
    const left = others.filter((kills) => !kills.some((one) => isIn(one, start)));
    if (left.length === 0) return true;
    if (start.length === 2) return false;
    const [next = [], ...rest] = left;
    return next.some((more) => {
      const pair = union(start, more);
      return pair.length <= 2 && rest.every((kills) => kills.some((one) => isIn(one, pair)));
    });
  });
}

function isIn(part: readonly LossObject[], whole: readonly LossObject[]): boolean {
  return part.every((object) => whole.some((other) => lossKey(other) === lossKey(object)));
}

function union(a: readonly LossObject[], b: readonly LossObject[]): LossObject[] {
  return [...a, ...b.filter((object) => !isIn([object], a))];
}

function count(
  points: Map<string, SinglePoint>,
  object: LossObject,
  channel: { id: string; name: string },
): void {
  const key = lossKey(object);
  const point = points.get(key) ?? { ...object, channels: [] };
  points.set(key, point);
  const last = point.channels.at(-1);
  if (last?.id === channel.id) last.hours += 1;
  else point.channels.push({ id: channel.id, name: channel.name, hours: 1 });
}

const hoursOf = ({ channels }: SinglePoint) => channels.reduce((sum, { hours }) => sum + hours, 0);

/** Cover counts only where customers were promised somebody. */
function isPromisedAndProven({ verdict, intended }: HourProof): boolean {
  return verdict === "PROVEN" && intended === true;
}
