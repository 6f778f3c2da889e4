import "server-only";
import { AppError } from "@/lib/server/errors";

const MOST_DAYS = 365;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A moment somebody waits for. @throws AppError invalid, about `field`, for one before `from` or more than a year away */
export function comingMoment(iso: string | null, field: string, from: number, now: number): Date | null {
  if (iso === null) return null;
  const at = Date.parse(iso);
  if (at < from) throw new AppError("invalid", "vendor-report.problems.past", {}, { field });
  if (at > now + MOST_DAYS * DAY_MS)
    throw new AppError("invalid", "vendor-report.problems.tooFar", {}, { field });
  return new Date(at);
}
