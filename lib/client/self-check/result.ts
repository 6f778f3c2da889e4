import type { Check, CheckCodes, SelfCheckFacts } from "@/lib/contracts/self-checks";

/** What one test ended with, and the numbers it measured. */
export type Result<C extends Check> = { code: CheckCodes[C]; facts?: SelfCheckFacts };

/** The answer, or `otherwise` when it does not come in time or not at all. */
export function within<T>(ms: number, answer: Promise<T>, otherwise: T): Promise<T> {
  return Promise.race([
    answer.catch(() => otherwise),
    new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), ms)),
  ]);
}
