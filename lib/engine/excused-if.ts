import { skip } from "./judge";
import type { Outcome } from "./rule";

/**
 * Drops a fault, or a value that could not be read, when something else makes up for it: a muted phone does not
 * matter beside a computer that alerts. What is fine stays a pass.
 */
export function excusedIf(excused: boolean, outcome: Outcome): Outcome {
  return excused && outcome.verdict !== "pass" ? skip : outcome;
}
