import { canonicalize } from "./canonical";
import type { DriftCause } from "./drift-causes";
import type { RuleResult } from "./evaluate";
import { evaluateRule } from "./evaluate";
import { Facts } from "./facts";
import type { Finding } from "./finding";
import { hydrate } from "./hydrate";
import type { Rule } from "./rule";
import { RULES } from "./rules/registry";
import type { Snapshot } from "./snapshot";

export type Drift = { finding: Finding; change: "opened" | "closed"; cause: DriftCause };

/** One audit as it was: the snapshot, the moment, the results, and the findings under a waiver by id. */
export type AuditedSnapshot = {
  snapshot: Snapshot;
  at: number;
  results: readonly RuleResult[];
  waived?: ReadonlySet<string>;
};

/** Splits what came and went by judging the old snapshot with today's rules and policy, at its own time and at the new one. */
export function explainDrift(
  before: AuditedSnapshot,
  after: AuditedSnapshot,
  rules: readonly Rule[] = RULES,
): Drift[] {
  const old = findingsOf(before);
  const fresh = findingsOf(after);
  // What the organisation asks is judged by as the rules are: today's.
  const isAskedAlike =
    canonicalize(before.snapshot.policy ?? null) === canonicalize(after.snapshot.policy ?? null);
  const facts = new Facts(hydrate({ ...before.snapshot, policy: after.snapshot.policy }));
  const judged = new Map<string, RuleResult | null>();
  const judge = (ruleId: string, at: number): RuleResult | null => {
    const key = `${ruleId} ${at}`;
    const known = judged.get(key);
    if (known !== undefined) return known;
    const rule = rules.find(({ meta }) => meta.id === ruleId);
    const result = rule ? evaluateRule(rule, facts, at) : null;
    judged.set(key, result);
    return result;
  };
  const cause = (finding: Finding, fires: boolean): DriftCause => {
    const { ruleId, id, subject } = finding;
    const versions = [before, after].map((audit) => resultOf(audit, ruleId)?.ruleVersion);
    const isNow = (at: number) => judge(ruleId, at)?.findings.some((one) => one.id === id) ?? false;
    if ((versions[0] !== versions[1] || !isAskedAlike) && isNow(before.at) === fires) return "rule";
    if (isNow(after.at) === fires) return "clock";
    return isUnjudged(resultOf(fires ? before : after, ruleId), subject) ? "knowledge" : "configuration";
  };
  const moved: Drift[] = [
    ...[...fresh.values()]
      .filter(({ id }) => !old.has(id))
      .map((finding): Drift => ({ finding, change: "opened", cause: cause(finding, true) })),
    ...[...old.values()]
      .filter(({ id }) => !fresh.has(id))
      .map((finding): Drift => ({ finding, change: "closed", cause: cause(finding, false) })),
  ];
  return [...moved, ...waiverMoves(old, fresh, before, after)];
}

function waiverMoves(
  old: ReadonlyMap<string, Finding>,
  fresh: ReadonlyMap<string, Finding>,
  before: AuditedSnapshot,
  after: AuditedSnapshot,
): Drift[] {
  return [...fresh.values()].flatMap((finding): Drift[] => {
    const [was, is] = [before, after].map(({ waived }) => waived?.has(finding.id) ?? false);
    if (!old.has(finding.id) || was === is) return [];
    return [{ finding, change: is ? "closed" : "opened", cause: "waiver" }];
  });
}

function findingsOf({ results }: AuditedSnapshot): Map<string, Finding> {
  return new Map(results.flatMap(({ findings }) => findings.map((finding) => [finding.id, finding])));
}

function resultOf({ results }: AuditedSnapshot, ruleId: string): RuleResult | undefined {
  return results.find((result) => result.ruleId === ruleId);
}

/** The rule as a whole had no data, or this subject in particular. */
function isUnjudged(result: RuleResult | undefined, { kind, id }: Finding["subject"]): boolean {
  if (!result) return false;
  const names = result.unjudged.some(({ subject }) => subject.kind === kind && subject.id === id);
  return names || (result.verdict === "unknown" && result.unjudged.length === 0);
}
