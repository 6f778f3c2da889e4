import { z } from "zod";
import { Text } from "@/lib/engine/text";
import { SEVERITIES, VERDICTS } from "@/lib/engine/verdict";
import { AuditSummary } from "./proof";
import { ViewHead } from "./view";

/** One rule's verdict on one snapshot. */
export const Check = z.object({
  ruleId: z.string(),
  ruleVersion: z.number().int(),
  family: z.string(),
  severity: z.enum(SEVERITIES),
  verdict: z.enum(VERDICTS),
  title: Text,
  /** Why the verdict is unknown or not applicable. */
  reason: Text.nullable(),
  requirements: z.array(z.string()),
  findings: z.number().int(),
  unjudged: z.number().int(),
  passed: z.number().int(),
});
export type Check = z.infer<typeof Check>;

export const CheckList = z.object({
  view: ViewHead.nullable(),
  coverage: AuditSummary.shape.coverage,
  checks: z.array(Check),
});
export type CheckList = z.infer<typeof CheckList>;
