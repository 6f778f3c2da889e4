import type { Facts } from "../facts";
import { hasBit } from "../proof/tri-bits";
import type { WeekProof } from "../proof/week";
import { rowsOf } from "../snapshot";

export type Stretch = {
  channelId: string;
  /** Hours of the week, 0 = Monday 00:00; `to` is not part of it. */
  from: number;
  to: number;
};

const QUARTERS = [0, 1, 2, 3] as const;

export function isDark({ hours }: WeekProof, hour: number): boolean {
  const proof = hours[hour];
  return proof?.verdict === "REFUTED" && proof.intended === true;
}

/** Neighbouring dark hours with the same people on shift have the same causes, so one repair serves them all. */
export function darkStretches(facts: Facts, week: WeekProof, at: number): Stretch[] {
  const channel = rowsOf(facts.snapshot, "channels").find(({ id }) => id === week.id);
  if (!channel) return [];
  const availability = facts.availability(at);
  const shifts = facts.reach
    .ofChannel(channel)
    .candidates.map(({ agent, groupIds }) => availability.atStarts(agent.id, groupIds).open);
  const onShift = (hour: number) =>
    shifts
      .map((open) => (QUARTERS.every((quarter) => hasBit(open, hour * 4 + quarter)) ? "1" : "0"))
      .join("");
  // The week begins where `at` stands: the hour before it lies seven days ahead.
  const follows = (hour: number) =>
    (availability.slots[hour * 4] ?? 0) > (availability.slots[(hour - 1) * 4] ?? 0);
  const stretches: Stretch[] = [];
  let before: string | null = null;
  for (let hour = 0; hour < 168; hour += 1) {
    const last = stretches.at(-1);
    const people = isDark(week, hour) ? onShift(hour) : null;
    if (people !== null) {
      if (last && people === before && follows(hour)) last.to = hour + 1;
      else stretches.push({ channelId: week.id, from: hour, to: hour + 1 });
    }
    before = people;
  }
  return stretches;
}
