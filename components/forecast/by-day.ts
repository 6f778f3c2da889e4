import type { ComingDark, ComingEvent } from "@/lib/contracts/forecast";

export type DayOfList = { date: string; events: ComingEvent[]; dark: ComingDark[] };

/** What begins on each day, in the order of days; what lasts is listed where it begins. */
export function byDay(events: readonly ComingEvent[], dark: readonly ComingDark[]): DayOfList[] {
  const days = new Map<string, DayOfList>();
  const dayOf = (date: string) => {
    const day = days.get(date) ?? { date, events: [], dark: [] };
    days.set(date, day);
    return day;
  };
  for (const one of dark) dayOf(one.date).dark.push(one);
  for (const event of events) dayOf(event.date).events.push(event);
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
