import type { Interval } from "@/lib/engine/scalars";
import type { Hours, HoursException } from "@/lib/engine/sections/hours";
import { absent, unreadable, type Declared } from "@/lib/engine/value";
import { localTimeIn } from "@/lib/engine/zoned";
import type { LhcRaw } from "../raw";
import { CustomHoursRow, DAY_PREFIXES, DepartmentRow, parseRows } from "../rows";
import type { Section } from "../../section";
import { restEntry } from "../section";

/** Opening hours of every department, in the site's zone: a person declared it, because no call tells it. */
export function hoursSection(raw: LhcRaw): Section<"hours" | "holidays"> {
  const { rows, bad } = parseRows(DepartmentRow, raw.departments.rows);
  const table = raw.tables?.lh_departament_custom_work_hours;
  const custom = table && parseRows(CustomHoursRow, table.rows);
  const { timezone } = raw.organisation;
  const hours = rows.map((row) =>
    toHours(
      row,
      custom?.rows.filter(({ dep_id }) => dep_id === row.id),
      timezone,
    ),
  );
  const reading = {
    received: hours.length,
    complete: raw.departments.complete,
    bad: bad + (custom?.bad ?? 0),
    at: raw.takenAt,
    requests: ["GET departments", ...(table ? ["SELECT lh_departament_custom_work_hours"] : [])],
  };
  return {
    hours,
    ledger: {
      hours: restEntry(reading, { alwaysOpen: absent, exceptions: unreadable("not-offered") }),
      holidays: { status: "absent", basis: "observed" },
    },
  };
}

function toHours(row: DepartmentRow, custom: CustomHoursRow[] | undefined, timezone: string): Hours {
  const declared: Declared<string> = { $: "declared", value: timezone };
  const weekly = custom?.filter(({ repetitiveness }) => repetitiveness === 1) ?? [];
  const dated = custom?.filter(({ repetitiveness }) => repetitiveness === 0);
  return {
    id: row.id,
    name: row.name || row.id,
    purpose: "opening",
    subjects: [{ kind: "channel", id: row.id }],
    enabled: row.online_hours_active,
    timezone: declared,
    intervals: weekOf(row, weekly),
    ...(dated && { exceptions: dated.map((one) => toException(one, timezone)) }),
  };
}

/** A special weekday stands in for the ordinary one. */
function weekOf(row: DepartmentRow, weekly: CustomHoursRow[]): Interval[] {
  return DAY_PREFIXES.flatMap((prefix, index): Interval[] => {
    const day = index + 1;
    const special = weekly.filter(({ date_from, date_to }) => day >= date_from && day <= date_to);
    if (special.length > 0) {
      return special.flatMap(({ start_hour, end_hour }) => interval(day, start_hour, end_hour));
    }
    return interval(day, row[`${prefix}_start_hour`] ?? -1, row[`${prefix}_end_hour`] ?? -1);
  });
}

function toException(row: CustomHoursRow, timezone: string): HoursException {
  const dayOf = (seconds: number) => localTimeIn(timezone, seconds * 1000).date;
  const intervals = interval(1, row.start_hour, row.end_hour);
  return { from: dayOf(row.date_from), to: dayOf(row.date_to), closed: intervals.length === 0, intervals };
}

/** `HHMM` without leading zeros, -1 for unset. A stretch that does not end after it began never matches. */
function interval(day: number, from: number, to: number): Interval[] {
  const [start, end] = [minutes(from), minutes(to)];
  return start === null || end === null || end <= start ? [] : [{ day, start, end }];
}

function minutes(hhmm: number): number | null {
  const [hour, minute] = [Math.floor(hhmm / 100), hhmm % 100];
  return hhmm < 0 || minute > 59 || hour * 60 + minute > 1440 ? null : hour * 60 + minute;
}
