import type { Hours } from "../sections/hours";
import { isTimezone, localTime, offsetAt, weekSlots, type LocalTime } from "../zoned";
import { timetableOf, type Reading } from "./timetable";
import { both, emptyBits, setBit, type TriBits, CANNOT_TELL } from "./tri-bits";

const LAST_MINUTE = 14 * 60_000;

/** A timetable over the week: at the first and at the last minute of every quarter, and for the quarter as a whole. */
export type TimetableWeek = Record<Part, TriBits>;
export type Part = "first" | "last" | "whole";

type Clocks = { first: LocalTime[]; last: LocalTime[] };

/**
 * The week that begins at `at`, with every zone's clock in it and the timetables already laid out over it. It depends on
 * nothing else of a snapshot, so snapshots that differ in a few rows share one.
 */
export class Calendar {
  readonly slots: readonly number[];
  readonly #clocks = new Map<string, Clocks>();
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
    const clocks = this.#clocksIn(timezone);
    const [first, last] = [clocks.first, clocks.last].map((times): TriBits => {
      const bits = { open: emptyBits(), unknown: emptyBits() };
      for (let slot = 0; slot < times.length; slot += 1) {
        const time = times[slot];
        const state = time ? timetable(time) : "closed";
        if (state !== "closed") setBit(bits[state], slot);
      }
      return bits;
    }) as [TriBits, TriBits];
    return { first, last, whole: both(first, last) };
  }

  #clocksIn(timezone: string): Clocks {
    let clocks = this.#clocks.get(timezone);
    if (!clocks) {
      const at = (instant: number) => localTime(instant, offsetAt(timezone, instant));
      clocks = { first: this.slots.map(at), last: this.slots.map((start) => at(start + LAST_MINUTE)) };
      this.#clocks.set(timezone, clocks);
    }
    return clocks;
  }
}

const isSame = (a: Reading, b: Reading) =>
  a.holidays === b.holidays && a.overnightIntervals === b.overnightIntervals;

const UNKNOWN_WEEK: TimetableWeek = { first: CANNOT_TELL, last: CANNOT_TELL, whole: CANNOT_TELL };
