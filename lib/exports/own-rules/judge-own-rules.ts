import { evaluateRule, type RuleResult } from "@/lib/engine/evaluate";
import type { Facts } from "@/lib/engine/facts";
import { asRule, type OwnRule } from "@/lib/engine/own-rules/own-rule";
import type { ConditionRunner, Refused } from "./run-condition";

/** One rule over one snapshot, or why its condition cannot be used. */
export async function judgeOwnRuleBy(
  runCondition: ConditionRunner,
  rule: OwnRule,
  facts: Facts,
): Promise<RuleResult | Refused> {
  const at = Date.parse(facts.snapshot.takenAt);
  const run = await runCondition(rule, facts.snapshot, at);
  if (run.state === "refused") return run;
  return evaluateRule(asRule(rule, run), facts, at);
}

/** Rules over one snapshot. A condition of an earlier Inlet that this one cannot read any more is unknown. */
export async function judgeOwnRulesBy(
  runCondition: ConditionRunner,
  rules: readonly OwnRule[],
  facts: Facts,
): Promise<RuleResult[]> {
  const results: RuleResult[] = [];
  for (const rule of rules) {
    const result = await judgeOwnRuleBy(runCondition, rule, facts);
    results.push("state" in result ? unusable(rule, facts) : result);
  }
  return results;
}

function unusable(rule: OwnRule, facts: Facts): RuleResult {
  const reason = { zh: "条件无法使用", en: "the condition cannot be used" };
  return evaluateRule(asRule(rule, { state: "stopped", reason }), facts, Date.parse(facts.snapshot.takenAt));
}
