import type { Judgement, Outcome } from "./rule";
import { SECTION_NAMES, rowsOf, type Snapshot } from "./snapshot";

/**
 * What a rule returned, held against the contract. Rules may come from anybody, so one that never ends or returns
 * nonsense must neither take the audit down nor be taken for a pass: whatever is thrown here becomes `unknown`.
 */
export function soundJudgements(returned: unknown, snapshot: Snapshot): Judgement[] {
  if (!isIterable(returned)) throw new TypeError("it returned no judgements");
  const most = mostJudgements(snapshot);
  const judgements: Judgement[] = [];
  for (const one of returned) {
    if (judgements.length >= most) throw new RangeError(`it does not end after ${most} judgements`);
    if (!isJudgement(one)) throw new TypeError("it returned something that is no judgement");
    judgements.push(one);
  }
  return judgements;
}

/** A rule judges rows, sections and the organisation, each once; ten times as much is no rule any more. */
function mostJudgements(snapshot: Snapshot): number {
  const rows = SECTION_NAMES.reduce((sum, section) => sum + rowsOf(snapshot, section).length, 0);
  return 10 * (rows + SECTION_NAMES.length);
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.iterator in value;

function isJudgement(value: unknown): value is Judgement {
  if (typeof value !== "object" || value === null) return false;
  const { subject, outcome, evidence } = value as Partial<Judgement>;
  return isSubject(subject) && isOutcome(outcome) && Array.isArray(evidence);
}

function isSubject(subject: Partial<Judgement["subject"]> | undefined): boolean {
  if (!subject) return false;
  const { kind, id, name } = subject;
  return typeof kind === "string" && typeof id === "string" && typeof name === "string";
}

function isOutcome(outcome: Outcome | undefined): boolean {
  switch (outcome?.verdict) {
    case "pass":
    case "skip":
      return true;
    case "fail":
      return Array.isArray(outcome.fields);
    case "unknown":
      return Array.isArray(outcome.fields) && typeof outcome.reason?.zh === "string";
    default:
      return false;
  }
}
