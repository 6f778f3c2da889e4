import type { LedgerEntry } from "@/lib/engine/ledger";
import type { Text } from "@/lib/engine/text";
import type { UnreadableReason } from "@/lib/engine/value";
import { sentence, unreadEntry, type Shortfall } from "./section";

/** A call that was answered with a no which concerns this call alone: the pull goes on without it. */
export type Refusal = { refused: UnreadableReason; why: Text; remedy: Text };
export type Answer<T> = T | Refusal;

export function isRefused<T>(answer: Answer<T>): answer is Refusal {
  return typeof answer === "object" && answer !== null && "refused" in answer;
}

export function refusedEntry({ refused, why, remedy }: Refusal, at: string): LedgerEntry {
  return unreadEntry(at, refused, sentence(why, remedy));
}

/** Parts of a section that were refused while others were answered. */
export function refusedPart(answers: readonly Answer<unknown>[]): Shortfall {
  const refusal = answers.find(isRefused);
  return refusal ? { reason: refusal.refused, text: sentence(refusal.why, refusal.remedy) } : null;
}
