import { z } from "zod";
import { DURATION_NAMES } from "@/lib/engine/incident/metrics";

export { DURATION_NAMES } from "@/lib/engine/incident/metrics";
export type { DurationName } from "@/lib/engine/incident/metrics";

/** Months back from the present one, which counts. */
export const METRIC_PERIODS = [6, 12, 24] as const;

export const MetricsQuery = z.object({
  months: z.coerce
    .number()
    .pipe(z.union(METRIC_PERIODS.map((months) => z.literal(months))))
    .default(12),
});
export type MetricsQuery = z.infer<typeof MetricsQuery>;

/** Milliseconds. */
const Duration = z.object({
  median: z.number().nullable(),
  slowest: z.number().nullable(),
  measured: z.number().int(),
  estimated: z.number().int(),
  missing: z.number().int(),
});

const Month = z.object({
  /** 2026-11. */
  month: z.string(),
  incidents: z.number().int(),
  recurrences: z.number().int(),
  medians: z.record(z.enum(DURATION_NAMES), z.number().nullable()),
});

/** Of real incidents; drills never count. */
export const IncidentMetrics = z.object({
  incidents: z.number().int(),
  closed: z.number().int(),
  recurrences: z.number().int(),
  guarded: z.number().int(),
  durations: z.record(z.enum(DURATION_NAMES), Duration),
  months: z.array(Month),
  followUps: z.object({ open: z.number().int(), overdue: z.number().int() }),
});
export type IncidentMetrics = z.infer<typeof IncidentMetrics>;
