import { z } from "zod";

/** How many losses a channel has to survive; nought asks nothing. The engine tells exactly up to two. */
export const Losses = z.union([z.literal(0), z.literal(1), z.literal(2)]);
export type Losses = z.infer<typeof Losses>;

/** For every channel, and for those that differ, by id. */
export const ResilienceTargets = z.strictObject({
  standard: Losses.default(0),
  channels: z.record(z.string(), Losses).default({}),
});
export type ResilienceTargets = z.infer<typeof ResilienceTargets>;

/** One side of a separation rule: somebody holds it when they have any, or all, of its permissions. */
export const DutySide = z.strictObject({
  mode: z.enum(["any", "all"]),
  permissions: z.array(z.string().min(1)).min(1),
});
export type DutySide = z.infer<typeof DutySide>;

/** Two duties nobody may hold together (separation of duties, NIST RBAC). The four any/all shapes. */
export const SeparationRule = z.strictObject({
  id: z.string(),
  name: z.string(),
  left: DutySide,
  right: DutySide,
});
export type SeparationRule = z.infer<typeof SeparationRule>;

/** What the organisation asks of itself. Thresholds the platform does not know; every one has a default. */
export const Policy = z.strictObject({
  credentialWarnDays: z.number().int().positive().default(30),
  authorisationWarnDays: z.number().int().positive().default(14),
  roleReviewDays: z.number().int().positive().default(180),
  messageCacheSeconds: z.number().int().nonnegative().default(60),
  cacheMinMb: z.number().positive().default(16),
  cacheMaxMb: z.number().positive().default(1024),
  cacheCleanDays: z.number().int().positive().default(30),
  clientUpdateDays: z.number().int().positive().default(45),
  presenceStaleSeconds: z.number().int().positive().default(1800),
  queueMinimum: z.number().int().positive().default(5),
  /** Conversations one agent may be given per distribution window. */
  distributionMinimum: z.number().int().positive().default(5),
  assignDelaySeconds: z.number().int().positive().default(60),
  webhookSlowMs: z.number().int().positive().default(500),
  mailSilentDays: z.number().int().positive().default(7),
  fallbackTestDays: z.number().int().positive().default(90),
  contactVerifyDays: z.number().int().positive().default(180),
  declaredStaleDays: z.number().int().positive().default(30),
  antiFloodMinimum: z.number().int().positive().default(5),
  /** A blocked customer who wrote within these days is still trying. */
  blockedContactDays: z.number().int().positive().default(7),
  /** Newest released version per client kind, when somebody declared it. */
  newestClients: z
    .strictObject({
      web: z.string().optional(),
      desktop: z.string().optional(),
      mobile: z.string().optional(),
    })
    .default({}),
  /** Lowest browser versions with dependable WebSocket support. */
  browserFloors: z
    .record(z.string(), z.number())
    .default({ chrome: 100, edge: 100, firefox: 100, safari: 15 }),
  // Without a default here: one would change the content, and so the hash, of snapshots sealed before.
  pullStaleHours: z.number().int().positive().optional(),
  firstResponseSeconds: z.number().int().positive().optional(),
  networkLatencyMs: z.number().int().positive().optional(),
  networkDropPercent: z.number().positive().optional(),
  clockSkewSeconds: z.number().int().positive().optional(),
  maintenanceDays: z.number().int().positive().optional(),
  resilience: ResilienceTargets.optional(),
  separation: z.array(SeparationRule).optional(),
});
export type Policy = z.infer<typeof Policy>;

/**
 * Some thresholds and no others. Not `Policy.partial()`, which fills in the default of everything that is not there, and
 * would so undo what a snapshot's own policy says.
 */
export const PartialPolicy = z.strictObject(
  Object.fromEntries(
    Object.entries(Policy.shape).map(([name, field]) => [
      name,
      (field instanceof z.ZodDefault ? field.unwrap() : field).optional(),
    ]),
  ),
) as unknown as z.ZodType<Partial<Policy>>;
/** A policy with every threshold decided. */
export type FullPolicy = Required<Policy>;

export const DEFAULT_POLICY: FullPolicy = {
  ...Policy.parse({}),
  pullStaleHours: 48,
  firstResponseSeconds: 120,
  networkLatencyMs: 300,
  networkDropPercent: 2,
  clockSkewSeconds: 60,
  maintenanceDays: 90,
  resilience: { standard: 0, channels: {} },
  separation: [],
};

export function fullPolicy(policy: Policy | undefined): FullPolicy {
  return { ...DEFAULT_POLICY, ...policy };
}

/**
 * A snapshot judged by what the organisation asks today, whatever policy was sealed into it: the same content and the same
 * policy give the same report.
 */
export function withPolicy<S extends { policy?: Policy | undefined }>(
  snapshot: S,
  policy: Partial<Policy> | null,
): S {
  return policy ? { ...snapshot, policy: { ...(snapshot.policy ?? Policy.parse({})), ...policy } } : snapshot;
}
