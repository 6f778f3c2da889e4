import { applyEdits } from "./draft/apply";
import { Facts } from "./facts";
import { hydrate } from "./hydrate";
import type { Cause } from "./proof/cause";
import { proveWeek, type WeekProof } from "./proof/week";
import { isDark } from "./repairs/stretches";
import { comingEvents, type ForecastEvent, leadsTo } from "./forecast-events";
import { rowsOf, type Snapshot } from "./snapshot";
import { known } from "./value";
import { isTimezone, localTimeIn } from "./zoned";

const DAY = 86_400_000;
export const WEEK = 7 * DAY;

/** The first hour in which a channel goes dark although nobody changes anything. */
export type ComingDark = {
  channelId: string;
  name: string;
  /** When it begins, ISO 8601. */
  start: string;
  hour: number;
  /** Hours that are dark then and were not in the first week, over the whole forecast. */
  hours: number;
  /** The same hours by day, in the organisation's zone; days without any are left out. */
  days: { date: string; hours: number }[];
  causes: Cause[];
  /** What ends, begins or is closed at or shortly before that hour. */
  events: ForecastEvent[];
};

export type Forecast = { from: string; to: string; events: ForecastEvent[]; dark: ComingDark[] };

/**
 * What the next `days` bring while the configuration stays as it is: credentials and authorisations that end, holidays,
 * temporary accounts that close. The same proof as today's, run over the weeks to come.
 */
export function forecast(snapshot: Snapshot, at: number, days = 90): Forecast {
  const until = at + days * DAY;
  const events = comingEvents(snapshot, at, until);
  const today = weekAt(snapshot, at, at);
  const dark = new Map<string, ComingDark>();
  for (let from = at; from < until; from += WEEK) {
    for (const channel of weekAt(snapshot, from, at)) {
      const first = today.find(({ id }) => id === channel.id);
      for (const { hour, start, causes } of byTime(channel)) {
        const begins = Date.parse(start);
        const isNew = begins < until && isDark(channel, hour) && !(first && isDark(first, hour));
        if (!isNew) continue;
        let coming = dark.get(channel.id);
        if (!coming) {
          const near = events.filter((event) => leadsTo(event, channel.id, begins));
          const { id: channelId, name } = channel;
          coming = { channelId, name, start, hour, hours: 0, days: [], causes, events: near };
          dark.set(channelId, coming);
        }
        countHour(coming, dayOf(snapshot, begins));
      }
    }
  }
  return {
    from: new Date(at).toISOString(),
    to: new Date(until).toISOString(),
    events,
    dark: [...dark.values()].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)),
  };
}

function countHour(coming: ComingDark, date: string): void {
  coming.hours += 1;
  const last = coming.days.at(-1);
  if (last?.date === date) last.hours += 1;
  else coming.days.push({ date, hours: 1 });
}

/** The calendar day of an instant where the company is. */
export function dayOf({ organisation: { timezone } }: Snapshot, instant: number): string {
  return localTimeIn(isTimezone(timezone) ? timezone : "UTC", instant).date;
}

/** The week that begins at `from`, hour by hour with the temporary accounts of that hour. */
export function weekAt(snapshot: Snapshot, from: number, now: number): WeekProof[] {
  const ends = accountEnds(snapshot).filter(({ end }) => end > now && end < from + WEEK);
  const moments = [...new Set([from, ...ends.map(({ end }) => Math.max(from, end))])].sort((a, b) => a - b);
  const weeks = moments.map((moment) => {
    const gone = ends.filter(({ end }) => end <= moment);
    const without = applyEdits(
      snapshot,
      gone.map(({ id }) => ({ op: "set", section: "agents", key: id, field: "state", value: "disabled" })),
    );
    return { moment, week: proveWeek(new Facts(hydrate(without)), from) };
  });
  const [base] = weeks;
  if (!base || weeks.length === 1) return base?.week ?? [];
  return base.week.map((channel, place) => ({
    ...channel,
    hours: channel.hours.map((hour, at) => {
      const valid = weeks.filter(({ moment }) => moment <= Date.parse(hour.start)).at(-1) ?? base;
      return valid.week[place]?.hours[at] ?? hour;
    }),
  }));
}

/** A temporary account works to the end of its last day, read in the organisation's zone. */
export function accountEnds(snapshot: Snapshot): { id: string; end: number }[] {
  return comingEvents(snapshot, 0, Number.MAX_SAFE_INTEGER)
    .filter(({ kind }) => kind === "account-ends")
    .flatMap(({ subject, at }) => {
      const agent = rowsOf(snapshot, "agents").find(({ id }) => id === subject.id);
      return agent && known(agent.state) === "active" ? [{ id: agent.id, end: Date.parse(at) }] : [];
    });
}

function byTime({ hours }: WeekProof) {
  return [...hours].sort((a, b) => (a.start < b.start ? -1 : 1));
}
