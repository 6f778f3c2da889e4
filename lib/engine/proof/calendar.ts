import type { Hours } from "../sections/hours";
import { isTimezone, weekSlots } from "../zoned";
import { layOver } from "./lay-over";
import { localDays, type LocalDay } from "./local-days";
import { keepsNights, timetableOf, type Reading } from "./timetable";
import { both, type TriBits, CANNOT_TELL } from "./tri-bits";

/** A timetable over the week: at the first and at the last minute of every quarter, and for the quarter as a whole. */
export type TimetableWeek = Record<Part, TriBits>;
export type Part = "first" | "last" | "whole";

/**
 * The week that begins at `at`, with every zone's clock in it and the timetables already laid out over it. It depends on
 * nothing else of a snapshot, so snapshots that differ in a few rows share one.
 */
export class Calendar {
  readonly slots: readonly number[];
  readonly #clocks = new Map<string, readonly LocalDay[]>();
  readonly #weeks = new WeakMap<Hours, { reading: Reading; zone: string; week: TimetableWeek | null }>();

  constructor(
    timezone: string,
    readonly at: number,
  ) {
    this.slots = weekSlots(isTimezone(timezone) ? timezone : "UTC", at);
  }

  /** Null when the timetable is switched off. `timezone` is null when it is not known. */
  weekOf(row: Hours, timezone: string | null, reading: Reading): TimetableWeek | null {
    if (timezone === null) return UNKNOWN_WEEK;
    const known = this.#weeks.get(row);
    if (known?.zone === timezone && isSame(known.reading, reading)) return known.week;
    const week = this.#layOut(row, timezone, reading);
    this.#weeks.set(row, { reading, zone: timezone, week });
    return week;
  }

  #layOut(row: Hours, timezone: string, reading: Reading): TimetableWeek | null {
    const timetable = timetableOf(row, reading);
    if (timetable === "not-applied") return null;
    if (timetable === "unknown") return UNKNOWN_WEEK;
    const [first, last] = layOver(this.#daysIn(timezone), timetable, keepsNights(row, reading));
    return { first, last, whole: both(first, last) };
  }

  #daysIn(timezone: string): readonly LocalDay[] {
    let days = this.#clocks.get(timezone);
    if (!days) this.#clocks.set(timezone, (days = localDays(this.slots, timezone)));
    return days;
  }
}

const isSame = (a: Reading, b: Reading) =>
  a.holidays === b.holidays && a.overnightIntervals === b.overnightIntervals;

const UNKNOWN_WEEK: TimetableWeek = { first: CANNOT_TELL, last: CANNOT_TELL, whole: CANNOT_TELL };
