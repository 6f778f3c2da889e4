import "server-only";
import type { z } from "zod";
import type { Judged } from "@/lib/server/snapshots/load";

/**
 * A question that a snapshot and its judgement answer alone: nothing of the answer depends on who asks, when, or what
 * people noted since. Its size is bounded by rules and channels, never by people or findings.
 */
export type AnswerKind<Answer> = {
  /** Stored with the answer. */
  name: string;
  /** An answer kept in another shape, by another version, is made anew. */
  schema: z.ZodType<Answer>;
  make: (judged: Judged) => Answer;
};
