import "server-only";
import { AppError } from "@/lib/server/errors";

/** A device's clock may run ahead by this much: what it calls now is now. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** @throws AppError invalid, about `field`, for a moment that has not come yet */
export function pastMoment(iso: string, field: string, now: number): Date {
  const at = Date.parse(iso);
  if (at > now + CLOCK_SKEW_MS) throw new AppError("invalid", "incidents.problems.future", {}, { field });
  return new Date(Math.min(at, now));
}
