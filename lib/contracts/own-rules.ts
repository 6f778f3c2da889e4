import { z } from "zod";
import { SECTION_NAMES } from "@/lib/engine/snapshot";
import { Text } from "@/lib/engine/text";
import { SEVERITIES, VERDICTS } from "@/lib/engine/verdict";
import { ViewHead } from "./view";

/** The last part of `own/problem-in-kebab-case`. "new" is the address of the page that makes one. */
export const OwnRuleSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .refine((slug) => slug !== "new");

export const MAX_CONDITION = 2000;

const Condition = z.object({
  section: z.enum(SECTION_NAMES),
  /** CEL over the fields of one row; true means it is a problem. */
  condition: z.string().trim().min(1).max(MAX_CONDITION),
});

export const TryOwnRule = Condition;
export type TryOwnRule = z.infer<typeof TryOwnRule>;

const Title = z.string().trim().min(2).max(120);

/** An edit; what it says becomes the next version. */
export const EditOwnRule = Condition.extend({
  titleZh: Title,
  titleEn: Title,
  severity: z.enum(SEVERITIES),
});
export type EditOwnRule = z.infer<typeof EditOwnRule>;

export const CreateOwnRule = EditOwnRule.extend({ slug: OwnRuleSlug });
export type CreateOwnRule = z.infer<typeof CreateOwnRule>;

export const OwnRuleParams = z.object({ slug: OwnRuleSlug });
export const SwitchOwnRule = z.object({ isEnabled: z.boolean() });

export const OwnRuleVersion = EditOwnRule.extend({
  version: z.number().int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
});

export const OwnRule = z.object({
  slug: z.string(),
  ruleId: z.string(),
  isEnabled: z.boolean(),
  current: OwnRuleVersion,
  /** Newest first, the current one included. */
  versions: z.array(OwnRuleVersion),
  /** What it says of the snapshot on view; null while it is off or was never asked. */
  verdict: z
    .object({ verdict: z.enum(VERDICTS), findings: z.number().int(), unjudged: z.number().int() })
    .nullable(),
});
export type OwnRule = z.infer<typeof OwnRule>;

export const OwnRuleList = z.object({ view: ViewHead.nullable(), rules: z.array(OwnRule) });
export type OwnRuleList = z.infer<typeof OwnRuleList>;

/** What a condition would have said of a stored snapshot. */
export const Trial = z.object({
  snapshotId: z.string(),
  takenAt: z.iso.datetime(),
  source: z.string(),
  verdict: z.enum(VERDICTS),
  findings: z.number().int(),
  unjudged: z.number().int(),
  passed: z.number().int(),
  reason: Text.nullable(),
  /** Names of some of what it would have found. */
  examples: z.array(z.string()),
});
export type Trial = z.infer<typeof Trial>;

export const TrialResult = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    /** Newest first, one for each different content. */
    trials: z.array(Trial),
    /** How many different contents are stored; the oldest are left out when there are too many. */
    stored: z.number().int(),
  }),
  z.object({
    ok: z.literal(false),
    problem: z.enum(["syntax", "not-boolean"]),
    /** In the words of the language's own checker. */
    summary: z.string(),
    start: z.number().int(),
    end: z.number().int(),
  }),
]);
export type TrialResult = z.infer<typeof TrialResult>;
