import "server-only";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The instant a calendar day (2026-11-23) begins in a time zone. */
export function startOfDay(day: string, timezone: string): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  // Twice: near a change of the clock, the first guess may use the offset of the wrong side.
  const guess = asUtc - offsetAt(asUtc, timezone);
  return new Date(asUtc - offsetAt(guess, timezone));
}

/** The instant the next day begins. */
export function endOfDay(day: string, timezone: string): Date {
  return startOfDay(daysAfter(day, 1), timezone);
}

/** The calendar day so many days after one. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How far the zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day, hour, minute, second } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}
