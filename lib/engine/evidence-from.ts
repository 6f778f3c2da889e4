import type { Outcome, RuleContext } from "./rule";
import type { SectionName, SectionRow } from "./snapshot";

/**
 * Turns the judgement of a row into one about its subject (an agent's presence, say): the row's fields become
 * evidence where they stand, because the subject's own row does not have them.
 */
export function evidenceFrom<S extends SectionName>(
  { evidence }: RuleContext,
  section: S,
  row: SectionRow<S>,
  outcome: Outcome,
): Outcome {
  if (!("fields" in outcome)) return outcome;
  if (outcome.verdict === "unknown") return { ...outcome, fields: [] };
  const shown = outcome.fields.map((field) => evidence(section, row, field));
  return { ...outcome, fields: [], evidence: [...(outcome.evidence ?? []), ...shown] };
}
