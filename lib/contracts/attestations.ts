import { z } from "zod";
import { ATTESTATION_STATES } from "@/lib/engine/layers/attestation";
import { Text } from "@/lib/engine/text";
import { Day } from "./audit-log";
import { SubjectRef } from "./explanation";
import { ViewHead } from "./view";

/** What somebody saw is worth a quarter of a year; then somebody has to look again. */
export const MAX_ATTESTATION_DAYS = 90;

export const CreateAttestation = z.object({
  sourceId: z.string(),
  ruleId: z.string(),
  /** One that could not be judged, or null for the rule as a whole. */
  subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
  /** What was looked at, and what was seen. */
  evidence: z.string().trim().min(8).max(2000),
  /** The last day, in the organisation's time zone. */
  until: Day,
});
export type CreateAttestation = z.infer<typeof CreateAttestation>;

export const AttestationParams = z.object({ attestationId: z.string() });

/** `ended`: withdrawn by somebody or replaced by a newer one. */
export const SHOWN_ATTESTATION_STATES = [...ATTESTATION_STATES, "ended"] as const;

export const Attestation = z.object({
  id: z.string(),
  ruleId: z.string(),
  subject: SubjectRef.nullable(),
  state: z.enum(SHOWN_ATTESTATION_STATES),
  evidence: z.string(),
  until: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  ended: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
});
export type Attestation = z.infer<typeof Attestation>;

/** Those that nobody ended, the ones that need somebody first. */
export const AttestationList = z.object({
  view: ViewHead.nullable(),
  attestations: z.array(Attestation.extend({ title: Text })),
});
export type AttestationList = z.infer<typeof AttestationList>;
