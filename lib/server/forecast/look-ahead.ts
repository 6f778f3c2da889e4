import "server-only";
import { FORECAST_DAYS } from "@/lib/contracts/forecast";
import { forecast, type Forecast } from "@/lib/engine/forecast";
import type { LoadedSnapshot } from "@/lib/server/snapshots/load";

const HOUR = 3_600_000;

/** Thirteen weeks are proven for it, so it is done once an hour at most. */
const forecasts = new WeakMap<LoadedSnapshot, { at: number; forecast: Forecast }>();

/**
 * The forecast that begins with this hour; for a snapshot of the past, with the hour it was taken in. The configuration
 * stays as it was read, however long ago that is: this is what the page says it does.
 */
export function lookAhead(
  loaded: LoadedSnapshot,
  { isPast }: { isPast: boolean },
): Forecast & { at: number } {
  const taken = Date.parse(loaded.takenAt);
  const moment = isPast ? taken : Math.max(taken, Date.now());
  const at = Math.floor(moment / HOUR) * HOUR;
  const known = forecasts.get(loaded);
  if (known?.at === at) return { ...known.forecast, at };
  const fresh = forecast(loaded.snapshot, at, FORECAST_DAYS);
  forecasts.set(loaded, { at, forecast: fresh });
  return { ...fresh, at };
}
