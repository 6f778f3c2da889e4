import type { LocalDay, Stretch } from "./local-days";
import type { Day, Timetable } from "./timetable";
import { add, emptyBits, minus, setBits, type TriBits } from "./tri-bits";

const MIDNIGHT = 1440;

/**
 * A timetable over the days of a week, at the first and at the last minute of every quarter. An interval becomes a run of
 * slots at once; `timetableAt` says the same of a single minute.
 */
export function layOver(
  days: readonly LocalDay[],
  timetable: Exclude<Timetable, string>,
  areNightsKept: boolean,
): [first: TriBits, last: TriBits] {
  const read = days.map(({ date, first, last }) => ({ first, last, ...timetable(date) }));
  return [lay(read, ({ first }) => first, areNightsKept), lay(read, ({ last }) => last, areNightsKept)];
}

type Slots = Pick<LocalDay, "first" | "last">;

function lay(
  days: readonly (Slots & Day)[],
  stretchesOf: (day: Slots) => readonly Stretch[],
  areNightsKept: boolean,
): TriBits {
  const open = emptyBits();
  const nights = emptyBits();
  for (const day of days) {
    for (const stretch of stretchesOf(day)) {
      for (const { start, end } of day.today) {
        if (start <= end) set(open, stretch, start, end);
        else set(nights, stretch, start, MIDNIGHT);
      }
      for (const { start, end } of day.yesterday) if (start > end) set(nights, stretch, 0, end);
    }
  }
  if (!areNightsKept) return { open, unknown: minus(nights, open) };
  add(open, nights);
  return { open, unknown: emptyBits() };
}

function set(bits: Uint32Array, { slot, length, minute }: Stretch, start: number, end: number): void {
  const from = Math.max(0, Math.ceil((start - minute) / 15));
  const to = Math.min(length, Math.ceil((end - minute) / 15));
  setBits(bits, slot + from, slot + to);
}
