import type { Interval } from "@/lib/engine/scalars";
import type { Hours } from "@/lib/engine/sections/hours";
import { absent, unreadable } from "@/lib/engine/value";
import { badRows, readEntry, type Section } from "../../section";
import { ownInboxesOnly } from "../ledger";
import type { ChatwootRaw } from "../raw";
import type { HoursRow, InboxRow } from "../rows";
import { inboxName } from "./channels";

const DAYS = 7;
const MIDNIGHT = 24 * 60;

/** The timetable of every inbox. Chatwoot keeps no holidays and no exceptions. */
export function hoursSection(raw: ChatwootRaw): Section<"hours"> {
  const { rows, bad } = raw.inboxes;
  return {
    hours: rows.map(toHours),
    ledger: {
      hours: readEntry({
        received: rows.length,
        at: raw.takenAt,
        requests: ["GET inboxes"],
        fields: { alwaysOpen: absent, exceptions: absent },
        shortfalls: [ownInboxesOnly(raw), badRows(bad)],
      }),
    },
  };
}

function toHours(row: InboxRow): Hours {
  return {
    id: row.id,
    name: inboxName(row),
    purpose: "opening",
    subjects: [{ kind: "channel", id: row.id }],
    enabled: row.working_hours_enabled,
    timezone: row.timezone && row.timezone.length <= 64 ? row.timezone : undefined,
    intervals: weekOf(row.working_hours),
  };
}

/** One row for each day of the week; fewer are a week that was not understood, never a closed day. */
function weekOf(rows: HoursRow[] | undefined): Hours["intervals"] {
  if (!rows || new Set(rows.map((row) => row.day_of_week)).size < DAYS) return unreadable("unrecognised");
  const days = rows.map(intervalOf);
  if (days.includes(null)) return unreadable("unrecognised");
  return days.flatMap((day) => day ?? []).sort((a, b) => a.day - b.day || a.start - b.start);
}

/** Nothing on closed days; null when the row makes no sense. A day ends where it begins at the latest. */
function intervalOf(row: HoursRow): Interval[] | null {
  // Sunday is 0 there and 7 here.
  const day = row.day_of_week === 0 ? DAYS : row.day_of_week;
  if (row.closed_all_day === true) return [];
  if (row.open_all_day === true) return [{ day, start: 0, end: MIDNIGHT }];
  const start = minutes(row.open_hour, row.open_minutes);
  const end = minutes(row.close_hour, row.close_minutes);
  if (start === null || end === null || end <= start) return null;
  return [{ day, start, end }];
}

function minutes(hour: number | undefined, minute: number | undefined): number | null {
  if (hour === undefined || minute === undefined || minute > 59) return null;
  const total = hour * 60 + minute;
  return total > MIDNIGHT ? null : total;
}
