import type { Holiday, Hours, HoursException } from "../sections/hours";
import type { Interval } from "../scalars";
import { read } from "../value";
import { dayBefore, weekdayOfDate, type LocalTime } from "../zoned";

/** `not-applied`: the timetable is switched off, so it says nothing. */
export type TimetableState = "open" | "closed" | "unknown" | "not-applied";

/** What a timetable says about one minute of its own wall clock. */
export function timetableAt(hours: Hours, time: LocalTime, holidays: readonly Holiday[]): TimetableState {
  const enabled = read(hours.enabled);
  if (enabled.state === "unreadable") return "unknown";
  if ("value" in enabled && !enabled.value) return "not-applied";
  const exceptions = read(hours.exceptions);
  const always = read(hours.alwaysOpen);
  const intervals = read(hours.intervals);
  if (exceptions.state === "unreadable") return "unknown";
  const list = "value" in exceptions ? exceptions.value : [];
  if ("value" in always && always.value) {
    const today = exceptionOn(list, time.date);
    if (!today) return "open";
    return covered(today.closed ? [] : (today.intervals ?? []), time.minute) ? "open" : "closed";
  }
  if (intervals.state === "unreadable") return "unknown";
  const week = "value" in intervals ? intervals.value : [];
  const closedDays = hours.purpose === "opening" ? holidays : [];
  const today = intervalsOn(time.date, week, list, closedDays);
  if (covered(today, time.minute)) return "open";
  const yesterday = intervalsOn(dayBefore(time.date), week, list, closedDays);
  return spilled(yesterday, time.minute) ? "open" : "closed";
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

const covered = (intervals: readonly Interval[], minute: number) =>
  intervals.some(({ start, end }) => (start <= end ? minute >= start && minute < end : minute >= start));

/** The part of an interval over midnight that belongs to the following day. */
const spilled = (intervals: readonly Interval[], minute: number) =>
  intervals.some(({ start, end }) => start > end && minute < end);
