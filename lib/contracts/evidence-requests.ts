import { z } from "zod";
import { Day } from "./audit-log";
import { ClientId } from "./incident-entries";
import { anyOf } from "./any-of";
import { PackDays } from "./packs";

export const REQUEST_STATUSES = ["open", "answered", "returned", "accepted", "withdrawn"] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];
/** Somebody still has to do something. */
export const UNSETTLED: readonly RequestStatus[] = ["open", "answered", "returned"];

export const REQUEST_ENTRY_KINDS = [
  "asked",
  "assigned",
  "answered",
  "returned",
  "accepted",
  "withdrawn",
] as const;

export const MAX_DUE_DAYS = 365;
export const MAX_REQUEST_FILES = 10;

const Id = z.string().min(1).max(64);
const Words = z.string().trim().min(2).max(4000);

/** What an answer points at. `name` is how it was called then. */
export const RequestEvidence = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("pack"), packId: Id, name: z.string().max(200) }),
  z.strictObject({ kind: z.literal("snapshot"), snapshotId: Id, name: z.string().max(200) }),
  z.strictObject({
    kind: z.literal("finding"),
    sourceId: Id,
    findingId: z.string().min(1).max(300),
    name: z.string().max(300),
  }),
  z.strictObject({ kind: z.literal("incident"), incidentId: Id, name: z.string().max(300) }),
]);
export type RequestEvidence = z.infer<typeof RequestEvidence>;

export const AskForEvidence = z
  .strictObject({
    clientId: ClientId,
    title: z.string().trim().min(2).max(200),
    what: Words,
    sourceId: Id.optional(),
    ruleId: z.string().min(1).max(200).optional(),
    packId: Id.optional(),
    from: Day.optional(),
    to: Day.optional(),
    due: Day,
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined) && (from ?? "") <= (to ?? ""), {
    path: ["to"],
  });
export type AskForEvidence = z.infer<typeof AskForEvidence>;

const Step = z.strictObject({ clientId: ClientId, revision: z.number().int().min(1) });
export const AssignRequest = Step.extend({ memberId: Id });
export type AssignRequest = z.infer<typeof AssignRequest>;
export const AnswerRequest = Step.extend({
  text: Words,
  evidence: z.array(RequestEvidence).max(20).default([]),
});
export type AnswerRequest = z.infer<typeof AnswerRequest>;
/** By whoever asked: it does, it does not, or it is not needed any more. */
export const SettleRequest = z.discriminatedUnion("status", [
  Step.extend({ status: z.literal("accepted"), text: z.string().trim().max(4000).default("") }),
  Step.extend({ status: z.literal("returned"), text: Words }),
  Step.extend({ status: z.literal("withdrawn"), text: Words }),
]);
export type SettleRequest = z.infer<typeof SettleRequest>;

const Moment = z.iso.datetime();
const Person = z.object({ id: z.string(), name: z.string() });

export const RequestRow = z.object({
  id: z.string(),
  number: z.number().int(),
  title: z.string(),
  status: z.enum(REQUEST_STATUSES),
  isOverdue: z.boolean(),
  askedBy: Person,
  assignee: Person.nullable(),
  dueAt: Moment,
  createdAt: Moment,
  revision: z.number().int(),
});
export type RequestRow = z.infer<typeof RequestRow>;

export const RequestFile = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  hash: z.string(),
});

export const RequestEntry = z.object({
  id: z.string(),
  kind: z.enum(REQUEST_ENTRY_KINDS),
  text: z.string(),
  by: z.string(),
  at: Moment,
  evidence: z.array(RequestEvidence),
  files: z.array(RequestFile),
});
export type RequestEntry = z.infer<typeof RequestEntry>;

export const RequestDetail = RequestRow.extend({
  what: z.string(),
  source: z.object({ id: z.string(), name: z.string() }).nullable(),
  ruleId: z.string().nullable(),
  pack: z.object({ id: z.string(), number: z.number().int() }).nullable(),
  period: PackDays.nullable(),
  /** Oldest first. */
  thread: z.array(RequestEntry),
});
export type RequestDetail = z.infer<typeof RequestDetail>;

export const RequestQuery = z.object({
  status: anyOf(z.enum(REQUEST_STATUSES)),
  /** `mine`: asked by the reader or assigned to them. */
  whose: z.enum(["all", "mine"]).default("all"),
  pack: z.string().optional(),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type RequestQuery = z.infer<typeof RequestQuery>;
export const RequestPage = z.object({ requests: z.array(RequestRow), nextCursor: z.string().nullable() });
export type RequestPage = z.infer<typeof RequestPage>;

export const RequestParams = z.object({ requestId: z.string() });
export const RequestFileParams = z.object({ requestId: z.string(), fileId: z.string() });

/** What an answer may point at, newest first. */
export const EvidenceChoices = z.array(RequestEvidence);
