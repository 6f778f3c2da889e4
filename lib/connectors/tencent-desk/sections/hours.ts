import type { Interval } from "@/lib/engine/scalars";
import type { Hours } from "@/lib/engine/sections/hours";
import { absent, unreadable } from "@/lib/engine/value";
import { badRows, readEntry, type Section } from "../../section";
import type { DeskRaw } from "../raw";
import type { EntranceRow, WorkTime } from "../rows";
import { entranceName } from "./entrances";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MIDNIGHT = 24 * 60;
const UNCHECKED = 0;
const WEEKLY = 1;

export function hoursSection(raw: DeskRaw): Section<"hours"> {
  const { rows, bad } = raw.entrances;
  return {
    hours: rows.map((row) => toHours(row, raw.organisation.timezone)),
    ledger: {
      hours: readEntry({
        received: rows.length,
        at: raw.takenAt,
        requests: ["POST get_im_agent_list"],
        fields: { timezoneReason: absent, exceptions: absent },
        shortfalls: [badRows(bad)],
      }),
    },
  };
}

function toHours(row: EntranceRow, timezone: string): Hours {
  const { worktimeconfig: work } = row;
  return {
    id: row.imagentuserid,
    name: entranceName(row),
    purpose: "opening",
    subjects: [{ kind: "channel", id: row.imagentuserid }],
    enabled: work && true,
    // No call tells the zone: it is what was entered when the source was connected.
    timezone: { $: "declared", value: timezone },
    alwaysOpen: work && work.type === UNCHECKED,
    intervals: work && weekOf(work),
  };
}

/** A week, or none where hours are not checked. Legal working days follow a calendar the call does not hand out. */
function weekOf({ type, periods }: WorkTime): Hours["intervals"] {
  if (type === UNCHECKED) return absent;
  if (type !== WEEKLY) return unreadable(type === 2 ? "not-offered" : "unrecognised");
  if (!periods) return unreadable("unrecognised");
  const intervals = periods.flatMap(({ day, periodswithinoneday }) =>
    periodswithinoneday.map(({ start, end }) => intervalOf(day, start, end)),
  );
  if (intervals.includes(null)) return unreadable("unrecognised");
  return intervals.flatMap((interval) => interval ?? []).sort((a, b) => a.day - b.day || a.start - b.start);
}

function intervalOf(day: string, from: string, to: string): Interval | null {
  const weekday = DAYS.indexOf(day) + 1;
  const start = minutes(from);
  const end = minutes(to);
  if (weekday === 0 || start === null || end === null || end === start) return null;
  return { day: weekday, start, end };
}

function minutes(clock: string): number | null {
  const [, hour, minute] = /^(\d{1,2}):([0-5]\d)$/.exec(clock) ?? [];
  const total = Number(hour) * 60 + Number(minute);
  return hour === undefined || total > MIDNIGHT ? null : total;
}
