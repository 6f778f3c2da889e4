import { z } from "zod";
import { GATES } from "@/lib/engine/proof/cause";
import { Text } from "@/lib/engine/text";

/** A sentence of the engine in both languages. */
export type Sentence = z.infer<typeof Text>;

export const Gate = z.enum(GATES);
export type Gate = z.infer<typeof Gate>;

export const SubjectRef = z.object({ kind: z.string(), id: z.string(), name: z.string() });
export type SubjectRef = z.infer<typeof SubjectRef>;

/** Why a gate is shut: the rule that explains it, in words, and what to do. */
export const CauseView = z.object({
  gate: Gate,
  ruleId: z.string(),
  subject: SubjectRef,
  title: Text,
  remediation: Text,
  /** The finding about it, when the rule found it too. */
  findingId: z.string().nullable(),
  /** Since which snapshot it has been seen; null when nobody knows. */
  since: z.iso.datetime().nullable(),
});
export type CauseView = z.infer<typeof CauseView>;

/** What to collect before a gate can be judged. */
export const GapView = z.object({ gate: Gate, subject: SubjectRef, reason: Text });
export type GapView = z.infer<typeof GapView>;

export const GateView = z.object({
  gate: Gate,
  state: z.enum(["open", "closed", "unknown"]),
  causes: z.array(CauseView),
  gaps: z.array(GapView),
});
export type GateView = z.infer<typeof GateView>;
