import type { Edit } from "../draft/edit";
import { rehearse } from "../draft/rehearse";
import { evaluateRule } from "../evaluate";
import type { Facts } from "../facts";
import type { Finding } from "../finding";
import type { Rule } from "../rule";
import { mendsOf } from "./options";

/**
 * Edits after which a finding is gone, tried before they are named: one alone where that is enough. Null where no
 * healthy value is known, or where it takes more than the fields the finding points at.
 */
export function mendFinding(facts: Facts, rule: Rule, finding: Finding, at: number): Edit[] | null {
  const mends = mendsOf(facts, finding.evidence, at);
  const attempts = mends.length > 1 ? [...mends.map((edit) => [edit]), mends] : [mends];
  return attempts.find((edits) => edits.length > 0 && isMended(facts, rule, finding, edits, at)) ?? null;
}

/** Gone, and not merely out of sight. */
function isMended(facts: Facts, rule: Rule, finding: Finding, edits: readonly Edit[], at: number): boolean {
  const after = evaluateRule(rule, rehearse(facts, edits), at);
  const { kind, id } = finding.subject;
  const isUnjudged = after.unjudged.some(({ subject }) => subject.kind === kind && subject.id === id);
  return after.verdict !== "unknown" && !isUnjudged && !after.findings.some((one) => one.id === finding.id);
}
