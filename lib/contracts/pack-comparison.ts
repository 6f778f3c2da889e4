import { z } from "zod";
import { Text } from "@/lib/engine/text";
import { SEVERITIES, VERDICTS } from "@/lib/engine/verdict";
import { PACK_COMPLETENESS, PackDays } from "./packs";

const Count = z.number().int().nonnegative();
const Moment = z.iso.datetime();

export const ComparePacks = z.object({ from: z.string().min(1).max(64), to: z.string().min(1).max(64) });
export type ComparePacks = z.infer<typeof ComparePacks>;

const Side = z.object({
  id: z.string(),
  number: Count,
  completeness: z.enum(PACK_COMPLETENESS),
  period: PackDays,
  madeAt: Moment,
  sha256: z.string(),
  omissions: Count,
});

const Finding = z.object({
  id: z.string(),
  severity: z.enum(SEVERITIES),
  message: Text,
  /** Its rule has another version, or is there in one of the packs only. */
  isRuleChanged: z.boolean(),
});
export type ComparedFinding = z.infer<typeof Finding>;

const Rule = { ruleId: z.string(), title: Text };
const Hours = z.object({ proven: Count, dark: Count, unknown: Count });
const Snapshot = z.object({ id: z.string(), takenAt: Moment, hash: z.string() }).nullable();
const Coverage = z.object({ rules: Count, judged: Count, unknown: Count, notApplicable: Count }).nullable();
const Waiver = z.object({
  id: z.string(),
  findingId: z.string(),
  message: Text.nullable(),
  reason: z.string(),
  owner: z.string(),
  until: Moment,
});

/** What became different about one source; a side without a snapshot is null. */
export const ComparedSource = z.object({
  source: z.object({ id: z.string(), name: z.string() }),
  snapshots: z.object({ before: Snapshot, after: Snapshot }),
  findings: z.object({
    opened: z.array(Finding),
    closed: z.array(Finding),
    /** Seen before and not judged now: nobody knows whether they are gone. */
    undecided: z.array(Finding),
    unchanged: Count,
  }),
  verdicts: z.array(
    z.object({ ...Rule, before: z.enum(VERDICTS).nullable(), after: z.enum(VERDICTS).nullable() }),
  ),
  coverage: z.object({ before: Coverage, after: Coverage }),
  /** Of the promised week, per channel. */
  reception: z.array(
    z.object({ id: z.string(), name: z.string(), before: Hours.nullable(), after: Hours.nullable() }),
  ),
  waivers: z.object({ begun: z.array(Waiver), ended: z.array(Waiver) }),
  /** Version of a rule in each pack; null where it is not. */
  rules: z.array(z.object({ ...Rule, before: Count.nullable(), after: Count.nullable() })),
  /** Rows of the configuration that differ; null when one side has none. */
  drift: Count.nullable(),
});
export type ComparedSource = z.infer<typeof ComparedSource>;

export const PackComparison = z.object({ before: Side, after: Side, sources: z.array(ComparedSource) });
export type PackComparison = z.infer<typeof PackComparison>;
