import "server-only";
import type { ForecastDay } from "@/lib/contracts/forecast";
import { dayOf, type Forecast } from "@/lib/engine/forecast";
import type { Snapshot } from "@/lib/engine/snapshot";
import { daysAfter } from "@/lib/server/day";

/** Every day of the forecast where the company is, with what begins or lasts on it. */
export function daysOf(snapshot: Snapshot, { from, to, events, dark }: Forecast): ForecastDay[] {
  const last = dayOf(snapshot, Date.parse(to) - 1);
  const days = new Map<string, ForecastDay>();
  for (let date = dayOf(snapshot, Date.parse(from)); date <= last; date = daysAfter(date, 1))
    days.set(date, { date, events: 0, darkChannels: 0, darkHours: 0 });
  for (const { at, until } of events) {
    const end = dayOf(snapshot, until === null ? Date.parse(at) : Date.parse(until) - 1);
    for (let date = dayOf(snapshot, Date.parse(at)); date <= end; date = daysAfter(date, 1)) {
      const day = days.get(date);
      if (day) day.events += 1;
    }
  }
  for (const one of dark) {
    for (const { date, hours } of one.days) {
      const day = days.get(date);
      if (!day) continue;
      day.darkChannels += 1;
      day.darkHours += hours;
    }
  }
  return [...days.values()];
}
