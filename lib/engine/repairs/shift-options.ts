import type { Edit } from "../draft/edit";
import { exceptionOn } from "../proof/timetable";
import type { Interval } from "../scalars";
import type { Hours } from "../sections/hours";
import { rowsOf } from "../snapshot";
import { absent, known } from "../value";
import { isTimezone, localTimeIn, weekdayOfDate } from "../zoned";
import type { Standing, Stretch } from "./standing";

const QUARTER = 15 * 60_000;

/** Ways to put a person on shift for a stretch: lengthen a timetable that speaks about them, or give them one. */
export function shiftOptions(standing: Standing, stretch: Stretch): Edit[] {
  const { facts, agent, candidate } = standing;
  const groupIds = candidate?.groupIds ?? [];
  const availability = facts.availability(stretch.at);
  const speaking = (purpose: Hours["purpose"]) => {
    const rows = new Set(availability.timetables(purpose, "agent", agent.id));
    for (const row of rowsOf(facts.snapshot, "hours")) {
      if (row.purpose !== purpose) continue;
      if (row.subjects.some(({ kind, id }) => kind === "group" && groupIds.includes(id))) rows.add(row);
    }
    return [...rows].filter((row) => known(row.enabled) !== false);
  };
  const rosters = speaking("roster");
  const options = [...rosters, ...speaking("assignment")].flatMap((row) =>
    lengthened(standing, row, stretch),
  );
  return rosters.length > 0 ? options : [...options, ownRoster(standing, stretch)];
}

function lengthened(standing: Standing, row: Hours, stretch: Stretch): Edit[] {
  const timezone = zoneOf(standing, row);
  const intervals = known(row.intervals);
  const exceptions = known(row.exceptions) ?? [];
  if (!timezone || !intervals) return [];
  const days = daysOf(stretch, timezone);
  const exceptional = days.filter(({ date }) => exceptionOn(exceptions, date));
  const edit = (field: string, value: unknown): Edit => ({
    op: "set",
    section: "hours",
    key: row.id,
    field,
    value,
  });
  // A day with an exception ignores the week: that day's own hours are lengthened.
  if (exceptional.length > 0) {
    const added = exceptional.map(({ date, intervals: more }) => {
      const old = exceptionOn(exceptions, date);
      return { from: date, to: date, closed: false, intervals: [...(old?.intervals ?? []), ...more] };
    });
    return [edit("exceptions", [...added, ...exceptions])];
  }
  const missing = days.flatMap((day) => day.intervals).filter((part) => !isCovered(intervals, part));
  return missing.length > 0 ? [edit("intervals", [...intervals, ...missing])] : [];
}

function isCovered(intervals: readonly Interval[], { day, start, end }: Interval): boolean {
  return intervals.some((one) => one.day === day && one.start <= start && one.end >= end);
}

function ownRoster(standing: Standing, stretch: Stretch): Edit {
  const { agent, facts } = standing;
  const { timezone } = facts.snapshot.organisation;
  const intervals = daysOf(stretch, isTimezone(timezone) ? timezone : "UTC").flatMap((day) => day.intervals);
  const row: Hours = {
    id: `roster-${agent.id}`,
    name: agent.name,
    purpose: "roster",
    subjects: [{ kind: "agent", id: agent.id }],
    enabled: true,
    timezone,
    alwaysOpen: absent,
    intervals,
    exceptions: absent,
  };
  return { op: "add", section: "hours", row };
}

function zoneOf({ facts }: Standing, row: Hours): string | null {
  const timezone = known(row.timezone) ?? facts.snapshot.organisation.timezone;
  return isTimezone(timezone) ? timezone : null;
}

type DayPart = { date: string; intervals: Interval[] };

/** The stretch as intervals of each local day, neighbouring quarters joined. */
function daysOf({ quarters }: Stretch, timezone: string): DayPart[] {
  const days = new Map<string, Interval[]>();
  for (const instant of quarters) {
    const { date, minute } = localTimeIn(timezone, instant);
    const end = Math.min(1440, minute + QUARTER / 60_000);
    const list = days.get(date) ?? [];
    const last = list.at(-1);
    if (last?.end === minute) last.end = end;
    else list.push({ day: weekdayOfDate(date), start: minute, end });
    days.set(date, list);
  }
  return [...days].map(([date, intervals]) => ({ date, intervals }));
}
