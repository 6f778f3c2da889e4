import type { ProofVerdict } from "./instant";

export type WeekLetters = { week: string; intended: string; witnesses: number[] };

/** A channel's week small enough to sit in a list: a letter an hour, and how many could receive. */
export function weekLetters(
  hours: readonly { verdict: ProofVerdict; intended: boolean | null; count: number }[],
): WeekLetters {
  return {
    week: hours.map(({ verdict }) => verdict[0]).join(""),
    intended: hours.map(({ intended }) => (intended === null ? "?" : intended ? "1" : "0")).join(""),
    witnesses: hours.map(({ count }) => count),
  };
}
