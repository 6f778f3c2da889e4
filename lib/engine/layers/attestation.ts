import type { RuleResult } from "../evaluate";
import type { Subject } from "../finding";
import type { Verdict } from "../verdict";

/** What only a person can see: somebody looked, said so, and answers for it until a day. */
export type Attestation = {
  id: string;
  ruleId: string;
  /** One subject, or null for the rule as a whole. */
  subject: Pick<Subject, "kind" | "id"> | null;
  /** The last instant it holds, ISO 8601. */
  until: string;
};

type SubjectKey = Pick<Subject, "kind" | "id">;

/** Subjects that could not be judged; `unlisted` counts those that are not named. */
type Unjudged = { unjudged: readonly { subject: SubjectKey }[]; unlisted?: number };

export type LayeredVerdict = Verdict | "attested";

/**
 * The verdict with what people attested laid over it. Only `unknown` can be attested, and only when every subject that
 * could not be judged is covered: an attestation never turns a failure, and one day too late it says nothing.
 */
export function layeredVerdict(
  result: Pick<RuleResult, "ruleId" | "verdict"> & Unjudged,
  attestations: readonly Attestation[],
  at: number,
): LayeredVerdict {
  if (result.verdict !== "unknown") return result.verdict;
  const valid = attestations.filter(
    ({ ruleId, until }) => ruleId === result.ruleId && Date.parse(until) >= at,
  );
  if (valid.some(({ subject }) => subject === null)) return "attested";
  const covered = ({ kind, id }: SubjectKey) =>
    valid.some(({ subject }) => subject?.kind === kind && subject.id === id);
  const isListed = result.unjudged.length > 0 && !result.unlisted;
  return isListed && result.unjudged.every(({ subject }) => covered(subject)) ? "attested" : "unknown";
}

/** `unused`: what it speaks about is judged by now, or no longer there. */
export const ATTESTATION_STATES = ["holding", "expired", "unused"] as const;
export type AttestationState = (typeof ATTESTATION_STATES)[number];

export function attestationState(
  { ruleId, subject, until }: Attestation,
  results: readonly Pick<RuleResult, "ruleId" | "verdict" | "unjudged">[],
  at: number,
): AttestationState {
  // Written so that an end which is no date is over, too.
  if (!(Date.parse(until) >= at)) return "expired";
  const result = results.find((one) => one.ruleId === ruleId);
  if (result?.verdict !== "unknown") return "unused";
  const isOpen = ({ kind, id }: Subject) => subject?.kind === kind && subject.id === id;
  return subject === null || result.unjudged.some((one) => isOpen(one.subject)) ? "holding" : "unused";
}
