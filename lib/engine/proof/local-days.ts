import { localTime, offsetAt } from "../zoned";

const LAST_MINUTE = 14 * 60_000;

/** Consecutive slots over which a zone's clock runs on, fifteen minutes at a time, inside one day. */
export type Stretch = { slot: number; length: number; minute: number };

/** One day of a zone's calendar, and the slots whose first and whose last minute lie in it. */
export type LocalDay = { date: string; first: Stretch[]; last: Stretch[] };

/** The days a zone's clock shows over the slots of a week; where the clock is put back, some of a day's twice. */
export function localDays(slots: readonly number[], timezone: string): readonly LocalDay[] {
  const days = new Map<string, LocalDay>();
  for (const part of ["first", "last"] as const) {
    const delay = part === "first" ? 0 : LAST_MINUTE;
    let last = null as { date: string; stretch: Stretch } | null;
    for (const [slot, start] of slots.entries()) {
      const instant = start + delay;
      const { date, minute } = localTime(instant, offsetAt(timezone, instant));
      if (last?.date === date && minute === last.stretch.minute + last.stretch.length * 15) {
        last.stretch.length += 1;
        continue;
      }
      last = { date, stretch: { slot, length: 1, minute } };
      let day = days.get(date);
      if (!day) days.set(date, (day = { date, first: [], last: [] }));
      day[part].push(last.stretch);
    }
  }
  return [...days.values()];
}
