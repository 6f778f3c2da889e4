/** Wall-clock arithmetic in IANA zones on top of `Intl`, which is pure: same input, same answer. */

export type LocalTime = {
  /** YYYY-MM-DD in the zone. */
  date: string;
  /** ISO weekday, 1 = Monday. */
  weekday: number;
  /** Minutes after local midnight. */
  minute: number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(timezone: string): Intl.DateTimeFormat | null {
  let format = formats.get(timezone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat("en-US", {
        timeZone: timezone,
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      });
    } catch {
      format = null;
    }
    formats.set(timezone, format);
  }
  return format;
}

export function isTimezone(timezone: string): boolean {
  return formatOf(timezone) !== null;
}

/** Offsets already asked for: zones change theirs on quarter hours, and asking `Intl` is what costs. */
const offsets = new Map<string, Map<number, number>>();
const QUARTER_MS = 15 * MINUTE;
const MOST_OFFSETS = 200_000;

/** Milliseconds to add to an instant to read the zone's wall clock as if it were UTC. */
export function offsetAt(timezone: string, instant: number): number {
  let known = offsets.get(timezone);
  if (!known || known.size > MOST_OFFSETS) offsets.set(timezone, (known = new Map()));
  const quarter = Math.floor(instant / QUARTER_MS);
  let offset = known.get(quarter);
  if (offset === undefined) known.set(quarter, (offset = askOffset(timezone, instant)));
  return offset;
}

function askOffset(timezone: string, instant: number): number {
  const format = formatOf(timezone);
  if (!format) throw new RangeError(`unknown time zone ${timezone}`);
  const parts: Record<string, number> = {};
  for (const part of format.formatToParts(instant)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** Reads an instant (or, with `offset`, many instants of one zone cheaply) as a wall clock. */
export function localTime(instant: number, offset: number): LocalTime {
  const wall = instant + offset;
  const midnight = Math.floor(wall / DAY) * DAY;
  return {
    date: dateOf(midnight),
    weekday: weekdayOf(midnight),
    minute: Math.floor((wall - midnight) / MINUTE),
  };
}

export function localTimeIn(timezone: string, instant: number): LocalTime {
  return localTime(instant, offsetAt(timezone, instant));
}

/** The instant at which the zone's clock shows `wall` (given as if it were UTC); a skipped hour moves forward. */
export function instantOfWall(timezone: string, wall: number): number {
  const guess = wall - offsetAt(timezone, wall);
  return wall - offsetAt(timezone, guess);
}

export function dayBefore(date: string): string {
  return dateOf(midnightOf(date) - DAY);
}

/** Days already written out: a week asks for eight of them ten thousand times. */
const dates = new Map<number, string>();
const MOST_DATES = 10_000;

function dateOf(midnight: number): string {
  let date = dates.get(midnight);
  if (date === undefined) {
    if (dates.size > MOST_DATES) dates.clear();
    dates.set(midnight, (date = new Date(midnight).toISOString().slice(0, 10)));
  }
  return date;
}

export function weekdayOfDate(date: string): number {
  return weekdayOf(midnightOf(date));
}

/** The same few days are read for every timetable. */
const midnights = new Map<string, number>();

function midnightOf(date: string): number {
  let midnight = midnights.get(date);
  if (midnight === undefined) {
    if (midnights.size > MOST_DATES) midnights.clear();
    midnights.set(date, (midnight = Date.parse(`${date}T00:00:00Z`)));
  }
  return midnight;
}

function weekdayOf(midnight: number): number {
  return ((Math.floor(midnight / DAY) + 3) % 7) + 1;
}

export const QUARTERS_PER_WEEK = 672;

/**
 * The coming week as quarter hours of one zone's wall clock. Slot 0 is Monday 00:00; every slot stands for its next
 * occurrence at or after the hour of `at`, so the week is always the one ahead.
 */
export function weekSlots(timezone: string, at: number): number[] {
  const wallHour = Math.floor((at + offsetAt(timezone, at)) / HOUR) * HOUR;
  const slots = new Array<number>(QUARTERS_PER_WEEK);
  for (let step = 0; step < 168; step += 1) {
    const wall = wallHour + step * HOUR;
    const { weekday, minute } = localTime(wall, 0);
    const instant = instantOfWall(timezone, wall);
    const hourOfWeek = (weekday - 1) * 24 + minute / 60;
    for (let quarter = 0; quarter < 4; quarter += 1) {
      slots[hourOfWeek * 4 + quarter] = instant + quarter * 15 * MINUTE;
    }
  }
  return slots;
}
