import { evaluateRule, type RuleResult } from "./evaluate";
import { Facts } from "./facts";
import { hydrate } from "./hydrate";
import type { InstantProof } from "./proof/instant";
import { proveWeek, type WeekProof } from "./proof/week";
import { RULES } from "./rules/registry";
import type { Rule } from "./rule";
import type { Snapshot } from "./snapshot";

/** How much of the catalogue had its data. A share is only worth what stands behind it, so it is always shown. */
export type Coverage = {
  rules: number;
  judged: number;
  unknown: number;
  notApplicable: number;
};

export type AuditReport = {
  /** The moment judged, ISO 8601. */
  at: string;
  ruleset: string;
  coverage: Coverage;
  results: RuleResult[];
  week: WeekProof[];
  /** Reception at the moment of the snapshot, with observed presence. */
  instant: InstantProof[];
};

/**
 * Judges a snapshot: every rule, the proof of the coming week and the proof of the moment it was taken. Pure: the same
 * snapshot, rules and moment give the same report. `at` in milliseconds, the snapshot's own time unless given.
 */
export function auditSnapshot(snapshot: Snapshot, options: AuditOptions = {}): AuditReport {
  return auditFacts(new Facts(hydrate(snapshot)), options);
}

type AuditOptions = { at?: number; rules?: readonly Rule[] };

/** The same for whoever goes on with the facts. */
export function auditFacts(
  facts: Facts,
  { at = Date.parse(facts.snapshot.takenAt), rules = RULES }: AuditOptions = {},
): AuditReport {
  const results = rules.map((rule) => evaluateRule(rule, facts, at));
  return {
    at: new Date(at).toISOString(),
    ruleset: rulesetVersion(rules),
    coverage: coverageOf(results),
    results,
    week: proveWeek(facts, at),
    instant: [...facts.instant()],
  };
}

/** A report with the results of rules that were judged elsewhere, among its own. */
export function withResults(report: AuditReport, further: readonly RuleResult[]): AuditReport {
  const results = [...report.results, ...further];
  return { ...report, results, coverage: coverageOf(results) };
}

/** Names the exact rules a report was made with. */
export function rulesetVersion(rules: readonly Rule[] = RULES): string {
  return rules.map(({ meta }) => `${meta.id}@${meta.version}`).join(",");
}

function coverageOf(results: readonly RuleResult[]): Coverage {
  const count = (verdict: RuleResult["verdict"]) =>
    results.filter((result) => result.verdict === verdict).length;
  const unknown = count("unknown");
  const notApplicable = count("not-applicable");
  return { rules: results.length, judged: results.length - unknown - notApplicable, unknown, notApplicable };
}
