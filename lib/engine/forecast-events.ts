import type { Subject } from "./finding";
import { subjectOf } from "./proof/gate-builder";
import { rowsOf, type SectionName, type SectionRow, type Snapshot } from "./snapshot";
import { known, type Value } from "./value";
import { instantOfWall, isTimezone } from "./zoned";

export const EVENT_KINDS = [
  "credential-ends",
  "authorisation-ends",
  "account-ends",
  "session-ends",
  "holiday",
  "closed-day",
  "waiver-ends",
  "attestation-ends",
] as const;

/** Something the calendar will do to reception by itself. */
export type ForecastEvent = {
  kind: (typeof EVENT_KINDS)[number];
  /** ISO 8601. */
  at: string;
  /** For what lasts and then passes; null for what ends for good. */
  until: string | null;
  subject: Subject;
  /** Channels it concerns; null for all. */
  channelIds: string[] | null;
  /** The rule it lifts a verdict of, for what people laid over the verdicts. */
  ruleId?: string;
};

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Events of a stretch of time in their order; `from` and `to` in milliseconds since the epoch. */
export function comingEvents(snapshot: Snapshot, from: number, to: number): ForecastEvent[] {
  const events = [
    ...endings(snapshot, "credentials", "expiresAt", "credential-ends"),
    ...endings(snapshot, "integrations", "authorisedUntil", "authorisation-ends"),
    ...endings(snapshot, "channels", "authorisedUntil", "authorisation-ends"),
    ...endings(snapshot, "devices", "sessionExpiresAt", "session-ends"),
    ...accountEndings(snapshot),
    ...holidays(snapshot),
    ...closedDays(snapshot),
  ];
  return inOrder(events.filter((event) => isWithin(event, from, to)));
}

export function isWithin({ at, until }: ForecastEvent, from: number, to: number): boolean {
  return Date.parse(until ?? at) > from && Date.parse(at) <= to;
}

export function inOrder(events: ForecastEvent[]): ForecastEvent[] {
  return events.sort((a, b) =>
    a.at === b.at ? (a.subject.id < b.subject.id ? -1 : 1) : a.at < b.at ? -1 : 1,
  );
}

/** Whether it begins at or before an hour in which a channel goes dark, and still lasts then. */
export function leadsTo(event: ForecastEvent, channelId: string, begins: number): boolean {
  const concerns = event.channelIds === null || event.channelIds.includes(channelId);
  const lasts = Date.parse(event.until ?? event.at);
  return concerns && Date.parse(event.at) <= begins + HOUR && (event.until === null || lasts > begins);
}

function endings<S extends "credentials" | "integrations" | "channels" | "devices">(
  snapshot: Snapshot,
  section: S,
  field: keyof SectionRow<S> & string,
  kind: ForecastEvent["kind"],
): ForecastEvent[] {
  return rowsOf(snapshot, section).flatMap((row): ForecastEvent[] => {
    const end = known(row[field] as Value<string>);
    if (typeof end !== "string") return [];
    const at = new Date(Date.parse(end)).toISOString();
    return [
      { kind, at, until: null, subject: subjectOf(section, row), channelIds: channelsOf(section, row) },
    ];
  });
}

function channelsOf(section: SectionName, row: object): string[] | null {
  if (section === "channels") return [(row as { id: string }).id];
  const ids = known((row as { channelIds?: Value<string[]> }).channelIds);
  return section === "devices" ? null : (ids ?? []);
}

function accountEndings(snapshot: Snapshot): ForecastEvent[] {
  return rowsOf(snapshot, "agents").flatMap((agent): ForecastEvent[] => {
    const lastDay = known(agent.validUntil);
    if (lastDay === undefined) return [];
    const at = new Date(midnight(snapshot, Date.parse(`${lastDay}T00:00:00Z`) + DAY)).toISOString();
    return [{ kind: "account-ends", at, until: null, subject: subjectOf("agents", agent), channelIds: null }];
  });
}

function holidays(snapshot: Snapshot): ForecastEvent[] {
  return rowsOf(snapshot, "holidays")
    .filter(({ closed }) => closed)
    .map((row) => ({
      kind: "holiday",
      ...days(snapshot, row.date, row.date),
      subject: subjectOf("holidays", row),
      channelIds: null,
    }));
}

/** Yearly exceptions recur; only those with a date of their own are events. */
function closedDays(snapshot: Snapshot): ForecastEvent[] {
  return rowsOf(snapshot, "hours").flatMap((row) =>
    (known(row.exceptions) ?? [])
      .filter(({ closed, annual }) => closed && !annual)
      .map(({ from, to }): ForecastEvent => {
        const ids = row.subjects.flatMap(({ kind, id }) => (kind === "channel" ? [id] : []));
        return {
          kind: "closed-day",
          ...days(snapshot, from, to),
          subject: subjectOf("hours", row),
          channelIds: ids.length > 0 ? ids : null,
        };
      }),
  );
}

function days(snapshot: Snapshot, first: string, last: string): { at: string; until: string } {
  const start = midnight(snapshot, Date.parse(`${first}T00:00:00Z`));
  const end = midnight(snapshot, Date.parse(`${last}T00:00:00Z`) + DAY);
  return { at: new Date(start).toISOString(), until: new Date(end).toISOString() };
}

function midnight({ organisation: { timezone } }: Snapshot, wall: number): number {
  return instantOfWall(isTimezone(timezone) ? timezone : "UTC", wall);
}
