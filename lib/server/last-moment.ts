import "server-only";
import { endOfDay } from "./day";
import { AppError } from "./errors";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The last moment of a day, for what somebody answers for until then.
 * @throws AppError invalid, about the field `until`, for a day that is over or farther away than `maxDays`
 */
export function lastMomentOf(day: string, timezone: string, maxDays: number, at = Date.now()): Date {
  const last = endOfDay(day, timezone).getTime() - 1;
  if (last < at) throw new AppError("invalid", "waivers.problems.past", {}, { field: "until" });
  if (last > at + (maxDays + 1) * DAY_MS)
    throw new AppError("invalid", "waivers.problems.tooFar", { days: maxDays }, { field: "until" });
  return new Date(last);
}
