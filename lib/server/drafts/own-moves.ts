import "server-only";
import type { Edit } from "@/lib/engine/draft/edit";
import { rehearse } from "@/lib/engine/draft/rehearse";
import { resultsMoved, type WhatIf } from "@/lib/engine/draft/what-if";
import type { RuleResult } from "@/lib/engine/evaluate";
import type { OwnRule } from "@/lib/engine/own-rules/own-rule";
import { judgeOwnRules } from "@/lib/server/own-rules/judge";
import { ownRulesOf } from "@/lib/server/own-rules/stored";
import type { LoadedSnapshot } from "@/lib/server/snapshots/load";

export type OwnMoves = Pick<WhatIf, "opened" | "closed" | "blinded"> & {
  rules: OwnRule[];
  /** Rules that could not be run within their limits, before or after: nothing is known of them. */
  unrun: RuleResult[];
};

/** What a draft changes in the findings of the organisation's own rules: the same run as at a pull, twice. @throws EditError */
export async function ownMoves(
  organisationId: string,
  { facts }: LoadedSnapshot,
  edits: readonly Edit[],
): Promise<OwnMoves> {
  const rehearsed = rehearse(facts, edits);
  const rules = await ownRulesOf(organisationId, { enabled: true });
  const before = await judgeOwnRules(rules, facts);
  const after = await judgeOwnRules(rules, rehearsed);
  const unrun = [...after, ...before].filter(isUnrun);
  const known = (results: readonly RuleResult[]) =>
    results.filter(({ ruleId }) => !unrun.some((one) => one.ruleId === ruleId));
  return {
    rules,
    ...resultsMoved(known(before), known(after)),
    unrun: [...new Map(unrun.map((result) => [result.ruleId, result])).values()],
  };
}

/** A condition that was stopped says one thing, about the organisation as a whole; see asRule. */
function isUnrun({ verdict, unjudged }: RuleResult): boolean {
  return verdict === "unknown" && unjudged.some(({ subject }) => subject.kind === "organisation");
}
