import type { Holiday, Hours, HoursException } from "../sections/hours";
import type { Interval } from "../scalars";
import { read } from "../value";
import { dayBefore, weekdayOfDate, type LocalTime } from "../zoned";

/** `not-applied`: the timetable is switched off, so it says nothing. */
export type TimetableState = "open" | "closed" | "unknown" | "not-applied";

/** A timetable that is in force and could be read tells of any moment of its own wall clock whether it is open. */
export type Timetable = "not-applied" | "unknown" | ((time: LocalTime) => "open" | "closed" | "unknown");

/** What a snapshot says about reading its timetables; `overnightIntervals` as in its semantics. */
export type Reading = { holidays: readonly Holiday[]; overnightIntervals: boolean };

/** What a timetable says about one minute of its own wall clock. */
export function timetableAt(hours: Hours, time: LocalTime, reading: Reading): TimetableState {
  const timetable = timetableOf(hours, reading);
  return typeof timetable === "string" ? timetable : timetable(time);
}

/** Reads a timetable once, to be asked about many moments. */
export function timetableOf(hours: Hours, { holidays, overnightIntervals }: Reading): Timetable {
  // A roster is the organisation's own plan, which no platform has to understand.
  const keepsNights = overnightIntervals || hours.purpose === "roster";
  const enabled = read(hours.enabled);
  if (enabled.state === "unreadable") return "unknown";
  if ("value" in enabled && !enabled.value) return "not-applied";
  const exceptions = read(hours.exceptions);
  const always = read(hours.alwaysOpen);
  const intervals = read(hours.intervals);
  if (exceptions.state === "unreadable") return "unknown";
  const list = "value" in exceptions ? exceptions.value : [];
  if ("value" in always && always.value) {
    return ({ date, minute }) => {
      const today = exceptionOn(list, date);
      return today ? stateIn(today.closed ? [] : (today.intervals ?? []), [], minute, keepsNights) : "open";
    };
  }
  if (intervals.state === "unreadable") return "unknown";
  const week = "value" in intervals ? intervals.value : [];
  const closedDays = hours.purpose === "opening" ? holidays : [];
  const on = (when: string) => intervalsOn(when, week, list, closedDays);
  // Moments are asked for one after the other, so the day is mostly that of the one before.
  let day: { date: string; today: readonly Interval[]; yesterday: readonly Interval[] } | null = null;
  const dayOf = (date: string) => {
    if (day?.date !== date) day = { date, today: on(date), yesterday: on(dayBefore(date)) };
    return day;
  };
  return ({ date, minute }) => {
    const { today, yesterday } = dayOf(date);
    return stateIn(today, yesterday, minute, keepsNights);
  };
}

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
function stateIn(
  today: readonly Interval[],
  yesterday: readonly Interval[],
  minute: number,
  keepsNights: boolean,
): "open" | "closed" | "unknown" {
  // Asked a thousand times a timetable: plain loops.
  let isNight = false;
  for (const { start, end } of today) {
    if (start <= end ? minute >= start && minute < end : minute >= start) {
      if (start <= end) return "open";
      isNight = true;
    }
  }
  for (const { start, end } of yesterday) if (start > end && minute < end) isNight = true;
  if (!isNight) return "closed";
  return keepsNights ? "open" : "unknown";
}
