import "server-only";
import { endOfDay } from "./day";
import { AppError } from "./errors";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The last moment of a day, for what somebody answers for until then.
 * @throws AppError invalid, about the named field, for a day that is over or farther away than `maxDays`
 */
export function lastMomentOf(
  day: string,
  timezone: string,
  maxDays: number,
  at = Date.now(),
  field = "until",
): Date {
  const last = endOfDay(day, timezone).getTime() - 1;
  if (last < at) throw new AppError("invalid", "waivers.problems.past", {}, { field });
  if (last > at + (maxDays + 1) * DAY_MS)
    throw new AppError("invalid", "waivers.problems.tooFar", { days: maxDays }, { field });
  return new Date(last);
}
