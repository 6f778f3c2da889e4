import { skip } from "./judge";
import type { Outcome } from "./rule";

const ORDER: readonly Outcome["verdict"][] = ["fail", "unknown", "pass", "skip"];

/** The worst of several answers about one subject: a fault outweighs a gap, a gap outweighs a pass. */
export function worstOf(outcomes: readonly Outcome[]): Outcome {
  for (const verdict of ORDER) {
    const found = outcomes.find((outcome) => outcome.verdict === verdict);
    if (found) return found;
  }
  return skip;
}
