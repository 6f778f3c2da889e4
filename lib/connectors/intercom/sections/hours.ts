import type { Interval } from "@/lib/engine/scalars";
import type { Hours, HoursException } from "@/lib/engine/sections/hours";
import { absent, unreadable } from "@/lib/engine/value";
import { isRefused, refusedEntry, refusedPart, type Answer } from "../../refusal";
import { badRows, readEntry, type Section } from "../../section";
import type { Listing } from "../../listing";
import type { IntercomRaw } from "../raw";
import type { ExceptionRow, ScheduleRow } from "../rows";

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** Schedules with their exceptions. Which team or workflow uses which, no call tells. */
export function hoursSection(raw: IntercomRaw): Section<"hours"> {
  const { schedules, exceptions, takenAt: at } = raw;
  if (isRefused(schedules)) return { ledger: { hours: refusedEntry(schedules, at) } };
  const bad = Object.values(exceptions).reduce((sum, list) => sum + (isRefused(list) ? 0 : list.bad), 0);
  return {
    hours: schedules.rows.map((row) => toHours(row, exceptions[row.id])),
    ledger: {
      hours: readEntry({
        received: schedules.rows.length,
        at,
        requests: ["GET /office_hours_schedules", "GET /office_hours_schedules/{id}/office_hours_exceptions"],
        fields: { timezoneReason: absent },
        shortfalls: [refusedPart(Object.values(exceptions)), badRows(schedules.bad + bad)],
      }),
    },
  };
}

function toHours(row: ScheduleRow, exceptions: Answer<Listing<ExceptionRow>> | undefined): Hours {
  return {
    id: row.id,
    name: row.name || row.id,
    purpose: "opening",
    subjects: [],
    enabled: true,
    timezone: row.time_zone_name && row.time_zone_name.length <= 64 ? row.time_zone_name : undefined,
    alwaysOpen: row.twenty_four_seven,
    intervals: row.time_intervals && weekOf(row.time_intervals),
    exceptions:
      exceptions === undefined || isRefused(exceptions)
        ? unreadable(exceptions?.refused ?? "not-collected")
        : exceptions.rows.map(toException).sort((a, b) => a.from.localeCompare(b.from)),
  };
}

type Stretch = { start_minute: number; end_minute: number };

/** Minutes from the beginning of the week, cut at every midnight. */
function weekOf(stretches: readonly Stretch[]): Hours["intervals"] {
  if (stretches.some(({ start_minute: start, end_minute: end }) => start >= end || end > WEEK)) {
    return unreadable("unrecognised");
  }
  return stretches
    .flatMap(({ start_minute: start, end_minute: end }) => cutAtMidnight(start, end))
    .sort((a, b) => a.day - b.day || a.start - b.start);
}

function cutAtMidnight(start: number, end: number): Interval[] {
  const pieces: Interval[] = [];
  for (let at = start; at < end;) {
    const midnight = (Math.floor(at / DAY) + 1) * DAY;
    const until = Math.min(end, midnight);
    const day = Math.floor(at / DAY);
    pieces.push({ day: day + 1, start: at - day * DAY, end: until - day * DAY });
    at = until;
  }
  return pieces;
}

/** Its minutes count from midnight of the day itself, whose place in the week plays no part. */
function toException(row: ExceptionRow): HoursException {
  const closed = row.exception_type === "closed";
  const intervals = (row.time_intervals ?? [])
    .filter(({ start_minute, end_minute }) => start_minute < end_minute && end_minute <= DAY)
    .map(({ start_minute: start, end_minute: end }) => ({ day: 1, start, end }))
    .sort((a, b) => a.start - b.start);
  return {
    from: row.exception_date,
    to: row.exception_date,
    closed,
    ...(!closed && { intervals }),
    ...(row.recurring_annually && { annual: true }),
    ...(row.name && { name: row.name }),
  };
}
