import { judge } from "./judge";
import type { Judgement, Outcome, RuleContext } from "./rule";
import type { CachePolicy } from "./sections/devices";

/**
 * Judges caches that keep something that changes while customers write: messages, status, settings, interfaces.
 * Static files may live long, grow large and be renamed instead of invalidated. The rule declares `cachePolicies`.
 */
export function judgeLiveCaches(
  { each }: RuleContext,
  judgePolicy: (policy: CachePolicy) => Outcome,
): Judgement[] {
  return each("cachePolicies", (policy) =>
    judge(policy, ["covers"], ({ covers }) =>
      covers.some((kind) => kind !== "assets") ? judgePolicy(policy) : "skip",
    ),
  );
}
