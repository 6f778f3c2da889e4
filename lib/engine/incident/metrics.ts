/** The durations a journal can tell, each between two of its clocks. */
export const DURATIONS = {
  detect: ["started", "detected"],
  communicate: ["detected", "customer_informed"],
  recover: ["started", "mitigated"],
  repair: ["started", "resolved"],
} as const satisfies Record<string, readonly [Clock, Clock]>;
export type DurationName = keyof typeof DURATIONS;
export const DURATION_NAMES = Object.keys(DURATIONS) as DurationName[];

type Clock = "started" | "detected" | "customer_informed" | "mitigated" | "resolved";
export type ClockTime = { at: number; isEstimated: boolean };

export type CountedIncident = {
  /** Month of the declaring in the organisation's zone, 2026-11. */
  month: string;
  clocks: Partial<Record<Clock, ClockTime>>;
  /** Bears a sign of an earlier one. */
  isRecurrence: boolean;
  /** Its lesson ended in a check. */
  isGuarded: boolean;
  isClosed: boolean;
};

/** Milliseconds. `measured`: how many incidents tell it; `estimated`: those of them that rest on somebody's memory. */
export type Duration = {
  median: number | null;
  slowest: number | null;
  measured: number;
  estimated: number;
  missing: number;
};

export type Metrics = {
  incidents: number;
  closed: number;
  recurrences: number;
  guarded: number;
  durations: Record<DurationName, Duration>;
  /** Every month of the period, also those without an incident. */
  months: {
    month: string;
    incidents: number;
    recurrences: number;
    medians: Record<DurationName, number | null>;
  }[];
};

/** What the incidents of some months come to. Medians, because one long night would move a mean for a year. */
export function metricsOf(incidents: readonly CountedIncident[], months: readonly string[]): Metrics {
  return {
    incidents: incidents.length,
    closed: count(incidents, ({ isClosed }) => isClosed),
    recurrences: count(incidents, ({ isRecurrence }) => isRecurrence),
    guarded: count(incidents, ({ isGuarded }) => isGuarded),
    durations: eachDuration((name) => durationOf(incidents, name)),
    months: months.map((month) => {
      const those = incidents.filter((incident) => incident.month === month);
      return {
        month,
        incidents: those.length,
        recurrences: count(those, ({ isRecurrence }) => isRecurrence),
        medians: eachDuration((name) => durationOf(those, name).median),
      };
    }),
  };
}

/** Null while one of the two moments is not known; a clock that runs backwards tells nothing. */
export function durationIn({ clocks }: Pick<CountedIncident, "clocks">, name: DurationName): number | null {
  const [from, to] = DURATIONS[name];
  const [start, end] = [clocks[from], clocks[to]];
  return start && end && end.at >= start.at ? end.at - start.at : null;
}

function durationOf(incidents: readonly CountedIncident[], name: DurationName): Duration {
  const told = incidents.filter((incident) => durationIn(incident, name) !== null);
  const values = told.map((incident) => durationIn(incident, name) ?? 0).sort((a, b) => a - b);
  return {
    median: medianOf(values),
    slowest: values.at(-1) ?? null,
    measured: told.length,
    estimated: count(told, ({ clocks }) => DURATIONS[name].some((clock) => clocks[clock]?.isEstimated)),
    missing: incidents.length - told.length,
  };
}

function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function eachDuration<T>(of: (name: DurationName) => T): Record<DurationName, T> {
  return Object.fromEntries(DURATION_NAMES.map((name) => [name, of(name)])) as Record<DurationName, T>;
}

function count<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length;
}
