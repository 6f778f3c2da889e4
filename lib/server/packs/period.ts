import "server-only";
import type { PackPeriod } from "@/lib/contracts/pack-schedules";
import type { PackDays } from "@/lib/contracts/packs";
import { daysAfter, endOfDay, startOfDay } from "@/lib/server/day";

export type Period = { from: Date; to: Date };

/** Both days are part of it; the end is the first instant after. */
export function periodOfDays(from: string, to: string, timezone: string): Period {
  return { from: startOfDay(from, timezone), to: endOfDay(to, timezone) };
}

/** The calendar day of an instant in a time zone. */
export function dayOf(at: Date, timezone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: timezone, dateStyle: "short" }).format(at);
}

/** First and last day of a period whose end is not part of it. */
export function daysOf({ from, to }: Period, timezone: string): PackDays {
  return { firstDay: dayOf(from, timezone), lastDay: dayOf(new Date(to.getTime() - 1), timezone) };
}

const DAYS_BACK = 30;

/**
 * What a pack made by itself at a moment tells of. `previousEnd`: where the period of the newest pack ended; without one,
 * "since the previous pack" begins a month back.
 */
export function periodAt(
  period: PackPeriod,
  at: Date,
  timezone: string,
  previousEnd: Date | null = null,
): Period {
  const today = dayOf(at, timezone);
  const between = (from: string, to: string) => ({
    from: startOfDay(from, timezone),
    to: startOfDay(to, timezone),
  });
  const recently = between(daysAfter(today, -DAYS_BACK), today);
  switch (period) {
    case "previous-month":
      return between(monthsBack(today, 1), monthsBack(today, 0));
    case "previous-quarter": {
      const intoQuarter = (Number(today.slice(5, 7)) - 1) % 3;
      return between(monthsBack(today, intoQuarter + 3), monthsBack(today, intoQuarter));
    }
    case "previous-week": {
      const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
      return between(daysAfter(today, -sinceMonday - 7), daysAfter(today, -sinceMonday));
    }
    case "last-30-days":
      return recently;
    case "since-previous":
      return { from: previousEnd && previousEnd < at ? previousEnd : recently.from, to: at };
  }
}

/** The first day of the month that many months before the one of a day. */
function monthsBack(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
