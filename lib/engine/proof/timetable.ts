import type { Holiday, Hours, HoursException } from "../sections/hours";
import type { Interval } from "../scalars";
import { read } from "../value";
import { dayBefore, weekdayOfDate, type LocalTime } from "../zoned";

/** `not-applied`: the timetable is switched off, so it says nothing. */
export type TimetableState = "open" | "closed" | "unknown" | "not-applied";

/**
 * A timetable that is in force and could be read: which intervals of its own wall clock count on a day. What runs over
 * midnight belongs to the day before as well.
 */
export type Timetable = "not-applied" | "unknown" | ((date: string) => Day);
export type Day = { today: readonly Interval[]; yesterday: readonly Interval[] };

/** What a snapshot says about reading its timetables; `overnightIntervals` as in its semantics. */
export type Reading = { holidays: readonly Holiday[]; overnightIntervals: boolean };

/** What a timetable says about one minute of its own wall clock. */
export function timetableAt(hours: Hours, time: LocalTime, reading: Reading): TimetableState {
  const timetable = timetableOf(hours, reading);
  if (typeof timetable === "string") return timetable;
  return stateIn(timetable(time.date), time.minute, keepsNights(hours, reading));
}

/** Whether intervals over midnight are understood. A roster is the organisation's own plan, which no platform has to. */
export function keepsNights(hours: Hours, { overnightIntervals }: Reading): boolean {
  return overnightIntervals || hours.purpose === "roster";
}

/** Reads a timetable once, to be asked about many days. */
export function timetableOf(hours: Hours, { holidays }: Reading): Timetable {
  const enabled = read(hours.enabled);
  if (enabled.state === "unreadable") return "unknown";
  if ("value" in enabled && !enabled.value) return "not-applied";
  const exceptions = read(hours.exceptions);
  const always = read(hours.alwaysOpen);
  const intervals = read(hours.intervals);
  if (exceptions.state === "unreadable") return "unknown";
  const list = "value" in exceptions ? exceptions.value : [];
  if ("value" in always && always.value) {
    return (date) => {
      const today = exceptionOn(list, date);
      if (!today) return ALL_DAY;
      return { today: today.closed ? NONE : (today.intervals ?? NONE), yesterday: NONE };
    };
  }
  if (intervals.state === "unreadable") return "unknown";
  const week = "value" in intervals ? intervals.value : [];
  const closedDays = hours.purpose === "opening" ? holidays : [];
  const on = (date: string) => intervalsOn(date, week, list, closedDays);
  return (date) => ({ today: on(date), yesterday: on(dayBefore(date)) });
}

const NONE: readonly Interval[] = [];
const ALL_DAY: Day = { today: [{ day: 1, start: 0, end: 1440 }], yesterday: NONE };

function intervalsOn(
  date: string,
  week: readonly Interval[],
  exceptions: readonly HoursException[],
  holidays: readonly Holiday[],
): readonly Interval[] {
  const exception = exceptionOn(exceptions, date);
  if (exception) return exception.closed ? [] : (exception.intervals ?? []);
  if (holidays.some((holiday) => holiday.closed && holiday.date === date)) return [];
  const weekday = weekdayOfDate(date);
  return week.filter((interval) => interval.day === weekday);
}

export function exceptionOn(exceptions: readonly HoursException[], date: string): HoursException | undefined {
  return exceptions.find(({ from, to, annual }) =>
    annual ? date.slice(5) >= from.slice(5) && date.slice(5) <= to.slice(5) : date >= from && date <= to,
  );
}

/** Of an interval over midnight, a platform that does not know them loses a part, and nobody says which. */
function stateIn({ today, yesterday }: Day, minute: number, isKept: boolean): "open" | "closed" | "unknown" {
  let isNight = false;
  for (const { start, end } of today) {
    if (start <= end ? minute >= start && minute < end : minute >= start) {
      if (start <= end) return "open";
      isNight = true;
    }
  }
  for (const { start, end } of yesterday) if (start > end && minute < end) isNight = true;
  if (!isNight) return "closed";
  return isKept ? "open" : "unknown";
}
