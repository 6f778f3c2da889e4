import "server-only";
import { z } from "zod";
import { AuditSummary } from "@/lib/contracts/proof";
import type { RuleResult } from "@/lib/engine/evaluate";
import type { Subject } from "@/lib/engine/finding";
import { SECTION_NAMES } from "@/lib/engine/snapshot";
import { Text } from "@/lib/engine/text";
import { SEVERITIES, VERDICTS } from "@/lib/engine/verdict";
import type { AnswerKind } from "@/lib/server/kept-answers/answer-kind";

/** Nobody attests so many one by one; a rule that cannot judge more of them is attested as a whole or not at all. */
const LISTED_SUBJECTS = 1_000;

const SubjectKey = z.object({ kind: z.enum([...SECTION_NAMES, "organisation"]), id: z.string() });

/** What a rule said, counted. */
export const CountedResult = z.object({
  ruleId: z.string(),
  ruleVersion: z.number().int(),
  verdict: z.enum(VERDICTS),
  severity: z.enum(SEVERITIES),
  reason: Text.nullable(),
  findings: z.number().int(),
  passed: z.number().int(),
  /** Subjects that could not be judged, as far as they are listed, and how many more there are. */
  unjudged: z.array(z.object({ subject: SubjectKey as z.ZodType<Pick<Subject, "kind" | "id">> })),
  unlisted: z.number().int(),
});
export type CountedResult = z.infer<typeof CountedResult>;

const ChecksAnswer = z.object({ coverage: AuditSummary.shape.coverage, results: z.array(CountedResult) });

/** What every rule says of a snapshot. */
export const checksAnswer: AnswerKind<z.infer<typeof ChecksAnswer>> = {
  name: "checks",
  schema: ChecksAnswer,
  make: ({ report }) => ({ coverage: report.coverage, results: report.results.map(countResult) }),
};

export function countResult({ findings, unjudged, ...rest }: RuleResult): CountedResult {
  const listed = unjudged.slice(0, LISTED_SUBJECTS);
  return {
    ...rest,
    findings: findings.length,
    unjudged: listed.map(({ subject: { kind, id } }) => ({ subject: { kind, id } })),
    unlisted: unjudged.length - listed.length,
  };
}
