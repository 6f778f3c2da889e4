import "server-only";
import { FORECAST_DAYS } from "@/lib/contracts/forecast";
import { dayOf, forecast, type Forecast } from "@/lib/engine/forecast";
import { isTimezone } from "@/lib/engine/zoned";
import { startOfDay } from "@/lib/server/day";
import type { LoadedSnapshot } from "@/lib/server/snapshots/load";

const HOUR = 3_600_000;

/** Thirteen weeks are proven for it, so it is done once for a beginning; a page's and a calendar's are kept. */
const KEPT = 2;
const forecasts = new WeakMap<LoadedSnapshot, Map<number, Forecast>>();

/**
 * What a forecast begins with: this hour; today, for what is read again and again and should change with the day alone;
 * or the hour a snapshot of the past was taken in. The configuration stays as it was read, however long ago that is.
 */
export type Beginning = "hour" | "day" | "snapshot";

export function lookAhead(loaded: LoadedSnapshot, beginning: Beginning): Forecast & { at: number } {
  const at = Math.floor(momentOf(loaded, beginning) / HOUR) * HOUR;
  const kept = forecasts.get(loaded) ?? new Map<number, Forecast>();
  forecasts.set(loaded, kept);
  const fresh = kept.get(at) ?? forecast(loaded.snapshot, at, FORECAST_DAYS);
  kept.set(at, fresh);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return { ...fresh, at };
}

function momentOf({ takenAt, snapshot }: LoadedSnapshot, beginning: Beginning): number {
  const [taken, now] = [Date.parse(takenAt), Date.now()];
  if (beginning === "snapshot") return taken;
  if (beginning === "hour") return Math.max(taken, now);
  const { timezone } = snapshot.organisation;
  return Math.max(taken, startOfDay(dayOf(snapshot, now), isTimezone(timezone) ? timezone : "UTC").getTime());
}
