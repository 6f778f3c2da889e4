import { z } from "zod";
import { EXPECTED_BODIES, PROBE_KINDS, PROBE_PURPOSES } from "@/lib/engine/probes/kinds";
import { STEP_CODES, STEPS, VERDICTS, type StepCode } from "@/lib/engine/probes/steps";

export { EXPECTED_BODIES, PROBE_KINDS, PROBE_PURPOSES };

const codes = Object.values(STEP_CODES).flat() as [StepCode, ...StepCode[]];

export const ProbeStepView = z.object({
  step: z.enum(STEPS),
  outcome: z.enum(["passed", "warned", "failed"]),
  code: z.enum(codes),
  ms: z.number(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ProbeStepView = z.infer<typeof ProbeStepView>;

export const ProbeRunView = z.object({
  at: z.iso.datetime(),
  verdict: z.enum(VERDICTS),
  latencyMs: z.number().nullable(),
  totalMs: z.number(),
  steps: z.array(ProbeStepView),
});
export type ProbeRunView = z.infer<typeof ProbeRunView>;

/** Runs between two moments: how many, how many of them did not get through, and how long a round trip took. */
export const ProbeSpan = z.object({
  from: z.iso.datetime(),
  runs: z.number(),
  failed: z.number(),
  /** Median and worst, whole milliseconds; null without a connection. */
  latencyMs: z.number().nullable(),
  worstMs: z.number().nullable(),
});
export type ProbeSpan = z.infer<typeof ProbeSpan>;

export const ProbeView = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(PROBE_KINDS),
  url: z.string(),
  expects: z.enum(EXPECTED_BODIES),
  purpose: z.enum(PROBE_PURPOSES),
  source: z.object({ id: z.string(), name: z.string() }).nullable(),
  everyMinutes: z.number(),
  isPaused: z.boolean(),
  nextAt: z.iso.datetime(),
  latest: ProbeRunView.nullable(),
  /** The last 24 hours, hour by hour, oldest first. */
  day: z.array(ProbeSpan),
});
export type ProbeView = z.infer<typeof ProbeView>;

export const ProbeList = z.array(ProbeView);
export type ProbeList = z.infer<typeof ProbeList>;

export const PROBE_RANGES = ["day", "week", "month"] as const;
export type ProbeRange = (typeof PROBE_RANGES)[number];
export const ProbeRangeQuery = z.object({ range: z.enum(PROBE_RANGES).default("day") });

export const ProbeDetail = ProbeView.extend({
  range: z.enum(PROBE_RANGES),
  spans: z.array(ProbeSpan),
  /** The newest runs, newest first. */
  runs: z.array(ProbeRunView),
});
export type ProbeDetail = z.infer<typeof ProbeDetail>;

export const EVERY_MINUTES = [5, 15, 60, 360, 1440] as const;
const Name = z.string().trim().min(1).max(80);
const Target = {
  kind: z.enum(PROBE_KINDS),
  url: z.string().trim().min(1).max(2048),
  expects: z.enum(EXPECTED_BODIES).default("any"),
};
const Every = z.union(EVERY_MINUTES.map((minutes) => z.literal(minutes)));

export const TryProbe = z.strictObject(Target);
export type TryProbe = z.infer<typeof TryProbe>;

export const CreateProbe = z.strictObject({
  ...Target,
  name: Name,
  purpose: z.enum(PROBE_PURPOSES),
  sourceId: z.string().nullable(),
  everyMinutes: Every,
});
export type CreateProbe = z.infer<typeof CreateProbe>;

/** What is left out stays. */
export const UpdateProbe = z.strictObject({
  name: Name.optional(),
  everyMinutes: Every.optional(),
  isPaused: z.boolean().optional(),
});
export type UpdateProbe = z.infer<typeof UpdateProbe>;

export const ProbeParams = z.object({ probeId: z.string() });
export const CreatedProbe = z.object({ id: z.string() });

/** Hosts that have to be reachable, as the network team needs them. */
export const NetworkHost = z.object({
  host: z.string(),
  port: z.number(),
  protocol: z.enum(["https", "http", "wss", "ws", "tcp"]),
  /** Who needs it. */
  neededBy: z.enum(["server", "agents-and-customers"]),
  /** Where it was found: a source's settings, a probe, a channel's page. */
  origin: z.object({ kind: z.enum(["source", "probe", "notification"]), name: z.string() }),
  /** Newest probe of this host, when there is one. */
  verdict: z.enum(VERDICTS).nullable(),
  checkedAt: z.iso.datetime().nullable(),
});
export type NetworkHost = z.infer<typeof NetworkHost>;
export const NetworkHosts = z.array(NetworkHost);
