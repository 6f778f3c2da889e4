import "server-only";
import { evaluateRule, type RuleResult } from "@/lib/engine/evaluate";
import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import { asRule, type OwnRule } from "@/lib/engine/own-rules/own-rule";
import type { Snapshot } from "@/lib/engine/snapshot";
import { type Refused, runCondition } from "./run-condition";

/** One rule over one snapshot, or why its condition cannot be used. */
export async function judgeOwnRule(rule: OwnRule, snapshot: Snapshot): Promise<RuleResult | Refused> {
  const hydrated = hydrate(snapshot);
  const at = Date.parse(snapshot.takenAt);
  const run = await runCondition(rule, hydrated, at);
  if (run.state === "refused") return run;
  return evaluateRule(asRule(rule, run), new Facts(hydrated), at);
}

/** Rules over one snapshot. A condition of an earlier Inlet that this one cannot read any more is unknown. */
export async function judgeOwnRules(rules: readonly OwnRule[], snapshot: Snapshot): Promise<RuleResult[]> {
  const results: RuleResult[] = [];
  for (const rule of rules) {
    const result = await judgeOwnRule(rule, snapshot);
    results.push("state" in result ? unusable(rule, snapshot) : result);
  }
  return results;
}

function unusable(rule: OwnRule, snapshot: Snapshot): RuleResult {
  const reason = { zh: "条件无法使用", en: "the condition cannot be used" };
  const facts = new Facts(hydrate(snapshot));
  return evaluateRule(asRule(rule, { state: "stopped", reason }), facts, Date.parse(snapshot.takenAt));
}
