import { localTimeIn } from "../zoned";

/** Worst first. */
export const INCIDENT_SEVERITIES = ["critical", "major", "moderate", "minor"] as const;
export type IncidentSeverity = (typeof INCIDENT_SEVERITIES)[number];

/** What the proof knows of one channel, 168 letters each: `intended` has 1 promised, 0 closed by plan, ? not read. */
export type HitChannel = { intended: string; promisedHours: number; customersPerWeek: number | null };

export type Impact = {
  /** Channels that are hit, of all that promise anything. */
  channels: number;
  of: number;
  /** Customers who wrote meanwhile, in an ordinary week; null where no channel tells how many write. */
  customers: number | null;
  /** True when a channel that is hit does not tell, so that there may be more of them. */
  isLeast: boolean;
  /** Promised hours since it began, of the channel with most of them. */
  hours: number;
};

const HOUR = 3_600_000;
/** Beyond four weeks every threshold is passed; counting on would only take time. */
const MOST_HOURS = 28 * 24;

/** How much an outage of these channels from one moment to another costs customers. */
export function impactOf(
  hit: readonly HitChannel[],
  of: number,
  { from, to, timezone }: { from: number; to: number; timezone: string },
): Impact {
  const each = hit.map((channel) => ({ channel, hours: promisedBetween(channel, from, to, timezone) }));
  const known = each.filter(({ channel }) => channel.customersPerWeek !== null && channel.promisedHours > 0);
  const customers = known.reduce(
    (sum, { channel, hours }) => sum + ((channel.customersPerWeek ?? 0) * hours) / channel.promisedHours,
    0,
  );
  return {
    channels: hit.length,
    of,
    customers: known.length > 0 ? Math.round(customers) : null,
    isLeast: known.length < each.length,
    hours: Math.round(Math.max(0, ...each.map(({ hours }) => hours)) * 10) / 10,
  };
}

/** Promised hours count by the part of them that lies within; hours of which nobody knows count as promised. */
function promisedBetween({ intended }: HitChannel, from: number, to: number, timezone: string): number {
  let promised = 0;
  const end = Math.min(to, from + MOST_HOURS * HOUR);
  for (let at = from; at < end;) {
    const { weekday, minute } = localTimeIn(timezone, at);
    const next = Math.min(end, at + (60 - (minute % 60)) * 60_000 - (at % 60_000));
    if (intended[(weekday - 1) * 24 + Math.floor(minute / 60)] !== "0") promised += (next - at) / HOUR;
    at = next;
  }
  return promised;
}

/** Each dimension gives 0 to 3 points; from how many on, worst first. */
const STEPS = { share: [1, 0.5, 0.2], customers: [500, 100, 20], hours: [24, 8, 2] } as const;
const LEAST_POINTS = [
  ["critical", 7],
  ["major", 4],
  ["moderate", 2],
] as const;

export type SeverityPoints = { reach: number; customers: number; hours: number };

/** The matrix: reach × customers waiting × hours. All channels at once are never less than major. */
export function severityOf(impact: Impact): { severity: IncidentSeverity; points: SeverityPoints } {
  const share = impact.of > 0 ? impact.channels / impact.of : 0;
  const points = {
    reach: pointsFor(share, STEPS.share),
    customers: pointsFor(impact.customers ?? 0, STEPS.customers),
    hours: pointsFor(impact.hours, STEPS.hours),
  };
  const sum = points.reach + points.customers + points.hours;
  const isTotal = points.reach === STEPS.share.length;
  const [severity] = LEAST_POINTS.find(([name, least]) => sum >= least || (isTotal && name === "major")) ?? [
    "minor" as const,
  ];
  return { severity, points };
}

function pointsFor(value: number, steps: readonly number[]): number {
  const step = steps.findIndex((least) => value >= least);
  return step < 0 ? 0 : steps.length - step;
}
