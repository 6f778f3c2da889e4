import "server-only";
import type { RuleResult } from "@/lib/engine/evaluate";
import type { Facts } from "@/lib/engine/facts";
import type { OwnRule } from "@/lib/engine/own-rules/own-rule";
import { judgeOwnRuleBy, judgeOwnRulesBy } from "@/lib/exports/own-rules/judge-own-rules";
import type { Refused } from "@/lib/exports/own-rules/run-condition";
import { runCondition } from "./run-condition";

export function judgeOwnRule(rule: OwnRule, facts: Facts): Promise<RuleResult | Refused> {
  return judgeOwnRuleBy(runCondition, rule, facts);
}

export function judgeOwnRules(rules: readonly OwnRule[], facts: Facts): Promise<RuleResult[]> {
  return judgeOwnRulesBy(runCondition, rules, facts);
}
