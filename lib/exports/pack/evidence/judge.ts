import { type AuditReport, auditFacts, withResults } from "@/lib/engine/audit";
import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import type { OwnRule } from "@/lib/engine/own-rules/own-rule";
import { type Policy, withPolicy } from "@/lib/engine/policy";
import type { Snapshot } from "@/lib/engine/snapshot";
import { judgeOwnRulesBy } from "@/lib/exports/own-rules/judge-own-rules";
import type { ConditionRunner } from "@/lib/exports/own-rules/run-condition";

/** What a verdict rests on, all of which a pack holds. */
export type Artifacts = { snapshot: Snapshot; policy: Partial<Policy> | null; ownRules: readonly OwnRule[] };

export function factsOf({ snapshot, policy }: Pick<Artifacts, "snapshot" | "policy">): Facts {
  return new Facts(hydrate(withPolicy(snapshot, policy)));
}

/** The report that artifacts give: the catalogue's rules, then the organisation's own in their order. */
export async function judge(
  { ownRules }: Pick<Artifacts, "ownRules">,
  facts: Facts,
  runCondition: ConditionRunner,
): Promise<AuditReport> {
  return withResults(auditFacts(facts), await judgeOwnRulesBy(runCondition, ownRules, facts));
}
