import { z } from "zod";
import { CHANNEL_KINDS } from "@/lib/engine/sections/channels";

/** 168 letters, Monday 00:00 first: P proven, R refuted, U unknown. */
export const WeekVerdicts = z.string().regex(/^[PRU]{168}$/);
/** 168 letters: 1 promised to customers, 0 closed by plan, ? could not be read. */
export const WeekIntended = z.string().regex(/^[10?]{168}$/);

export const ProofVerdict = z.enum(["PROVEN", "REFUTED", "UNKNOWN"]);
export type ProofVerdict = z.infer<typeof ProofVerdict>;

/** One channel's reception, small enough to sit in a list. */
export const ChannelSummary = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(CHANNEL_KINDS).nullable(),
  customersPerWeek: z.number().int().nullable(),
  week: WeekVerdicts,
  intended: WeekIntended,
  /** Witnesses per hour; 168 numbers. */
  witnesses: z.array(z.number().int().nonnegative()).length(168),
  /** At the moment of the snapshot, with observed presence. */
  now: z.object({
    verdict: ProofVerdict,
    witnesses: z.number().int().nonnegative(),
    eligible: z.number().int().nonnegative(),
    platformSaysReceiving: z.boolean().nullable(),
  }),
  darkHours: z.number().int().nonnegative(),
  unknownHours: z.number().int().nonnegative(),
  promisedHours: z.number().int().nonnegative(),
});
export type ChannelSummary = z.infer<typeof ChannelSummary>;

/** What a judgement comes to, kept beside the full report so that lists never load it. */
export const AuditSummary = z.object({
  /** Zone in which the hours of the week are told. */
  timezone: z.string(),
  coverage: z.object({
    rules: z.number().int(),
    judged: z.number().int(),
    unknown: z.number().int(),
    notApplicable: z.number().int(),
  }),
  findings: z.record(z.string(), z.number().int()),
  channels: z.array(ChannelSummary),
});
export type AuditSummary = z.infer<typeof AuditSummary>;
