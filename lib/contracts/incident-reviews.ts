import { z } from "zod";
import { Day } from "./audit-log";
import { ClientId } from "./incident-entries";
import { EvidenceList } from "./incident-evidence";
import { FOLLOW_UP_KINDS, FOLLOW_UP_STATUSES } from "./incident-words";

/** The questions of a review, in the order in which they are asked. */
export const REVIEW_QUESTIONS = [
  "whatHappened",
  "whySurprised",
  "detectionGap",
  "whatWentWell",
  "whereLucky",
] as const;
export type ReviewQuestion = (typeof REVIEW_QUESTIONS)[number];

/** Without these a review says nothing; they may say "nothing" in words. */
export const REQUIRED_QUESTIONS = ["whatHappened", "whySurprised", "detectionGap"] as const;

const Answer = z.string().trim().max(8000);
export const ReviewAnswers = z.object({
  whatHappened: Answer,
  whySurprised: Answer,
  detectionGap: Answer,
  whatWentWell: Answer,
  whereLucky: Answer,
});
export type ReviewAnswers = z.infer<typeof ReviewAnswers>;

/** `revision` is the one that was read, 0 before there is any. */
export const SaveReview = ReviewAnswers.extend({
  revision: z.number().int().min(0),
  isFinished: z.boolean(),
});
export type SaveReview = z.infer<typeof SaveReview>;

export const ReviewView = ReviewAnswers.extend({
  revision: z.number().int(),
  updatedAt: z.iso.datetime(),
  updatedBy: z.string(),
  finished: z.object({ at: z.iso.datetime(), by: z.string(), hash: z.string() }).nullable(),
});
export type ReviewView = z.infer<typeof ReviewView>;

export const MAX_FOLLOW_UP_DAYS = 730;

export const ProposeFollowUp = z.object({
  clientId: ClientId,
  kind: z.enum(FOLLOW_UP_KINDS),
  title: z.string().trim().min(2).max(300),
});
export type ProposeFollowUp = z.infer<typeof ProposeFollowUp>;

const Revision = z.object({ revision: z.number().int() });
export const DecideFollowUp = z.discriminatedUnion("status", [
  Revision.extend({ status: z.literal("accepted"), ownerId: z.string().min(1), until: Day }),
  Revision.extend({ status: z.literal("dropped"), reason: z.string().trim().min(2).max(1000) }),
  Revision.extend({ status: z.literal("done"), evidence: EvidenceList.min(1) }),
]);
export type DecideFollowUp = z.infer<typeof DecideFollowUp>;

export const FollowUpParams = z.object({ incidentId: z.string(), followUpId: z.string() });

export const FollowUpView = z.object({
  id: z.string(),
  clientId: z.string(),
  kind: z.enum(FOLLOW_UP_KINDS),
  status: z.enum(FOLLOW_UP_STATUSES),
  title: z.string(),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  dueAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  evidence: EvidenceList,
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  decided: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
  revision: z.number().int(),
});
export type FollowUpView = z.infer<typeof FollowUpView>;
