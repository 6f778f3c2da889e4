import "server-only";
import type { ForecastView } from "@/lib/contracts/forecast";
import type { ViewQuery } from "@/lib/contracts/view";
import { authorize, type Context } from "@/lib/server/context";
import { knownUntil } from "@/lib/server/seat";
import { currentView } from "@/lib/server/views/current";
import { forecastOf } from "./forecast-of";

/** What the calendar does to reception in the coming ninety days while nobody changes anything. */
export async function getForecast(ctx: Context, input: ViewQuery, now = Date.now()): Promise<ForecastView> {
  authorize(ctx, "forecast:read");
  const view = await currentView(ctx, input);
  if (!view) return { view: null, from: new Date().toISOString(), days: [], events: [], dark: [], names: {} };
  // Ahead of a period that is over lies what was ahead then.
  const isNow = input.snapshot === undefined && knownUntil(ctx, now) === now;
  return forecastOf(ctx.organisation.id, view, isNow ? "hour" : "snapshot");
}
