import { z } from "zod";
import { Text } from "@/lib/engine/text";
import { SEVERITIES } from "@/lib/engine/verdict";
import { Day } from "./audit-log";

export const PACK_STATUSES = ["queued", "running", "made", "failed", "cancelled"] as const;
export type PackStatus = (typeof PACK_STATUSES)[number];

/** How much of what it should hold a pack holds; `failed`: no source has a snapshot of the period. */
export const PACK_COMPLETENESS = ["complete", "partial", "failed"] as const;
export type PackCompleteness = (typeof PACK_COMPLETENESS)[number];

/** What making a pack goes through. `gather` counts sources, `store` mebibytes. */
export const PACK_STEPS = ["gather", "write", "store"] as const;

const Id = z.string().min(1).max(64);
const Count = z.number().int().nonnegative();
const Moment = z.iso.datetime();
const Hash = z.string();

export const PackProgress = z.object({
  step: z.enum(PACK_STEPS).optional(),
  done: Count.optional(),
  total: Count.optional(),
});
export type PackProgress = z.infer<typeof PackProgress>;

export const PackError = z.object({ code: z.string(), text: Text, remedy: Text });
export type PackError = z.infer<typeof PackError>;

/** Days of the organisation's time zone, both included. Without a source: all of them. */
export const RequestPack = z
  .strictObject({ from: Day, to: Day, sourceIds: z.array(Id).max(200).default([]) })
  .refine(({ from, to }) => from <= to, { path: ["to"] });
export type RequestPack = z.infer<typeof RequestPack>;

/** What lists show of a made pack. */
export const PackSummary = z.object({
  findings: z.record(z.enum(SEVERITIES), Count),
  /** Rules without a verdict, over all sources. */
  unknown: Count,
  sources: z.array(z.object({ id: z.string(), name: z.string(), takenAt: Moment })),
  incidents: Count,
  omissions: Count,
  files: Count,
  /** What the file is called. */
  fileName: z.string(),
});
export type PackSummary = z.infer<typeof PackSummary>;

export const ChainHead = z.object({ count: Count, hash: Hash });

/** In the organisation's time zone, both days included, whatever zone the reader is in. */
export const PackDays = z.object({ firstDay: Day, lastDay: Day });
export type PackDays = z.infer<typeof PackDays>;

export const PackRow = z.object({
  id: z.string(),
  /** From 1, without gaps; null until it is made. */
  number: Count.nullable(),
  status: z.enum(PACK_STATUSES),
  completeness: z.enum(PACK_COMPLETENESS).nullable(),
  period: PackDays,
  requestedBy: z.string(),
  /** The schedule that asked for it. */
  schedule: z.string().nullable(),
  queuedAt: Moment,
  finishedAt: Moment.nullable(),
  cancelRequested: z.boolean(),
  progress: PackProgress,
  error: PackError.nullable(),
  size: Count.nullable(),
  sha256: Hash.nullable(),
  chainHead: ChainHead.nullable(),
  summary: PackSummary.nullable(),
  held: z.object({ at: Moment, by: z.string(), reason: z.string() }).nullable(),
  deleted: z.object({ at: Moment, reason: z.string() }).nullable(),
});
export type PackRow = z.infer<typeof PackRow>;

export const isLivePack = ({ status }: Pick<PackRow, "status">) =>
  status === "queued" || status === "running";

export const PackQuery = z.object({
  cursor: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type PackQuery = z.infer<typeof PackQuery>;
export const PackPage = z.object({ packs: z.array(PackRow), nextCursor: z.string().nullable() });
export type PackPage = z.infer<typeof PackPage>;

export const PackOmission = z.object({
  what: Text,
  subject: z.string(),
  why: Text,
  since: Moment.nullable(),
});
export type PackOmission = z.infer<typeof PackOmission>;

export const PackFileLine = z.object({
  path: z.string(),
  mediaType: z.string(),
  size: Count,
  sha256: Hash,
  rows: Count.nullable(),
});
export type PackFileLine = z.infer<typeof PackFileLine>;

const Neighbour = z.object({ id: z.string(), number: Count }).nullable();

export const PackDetail = PackRow.extend({
  manifestSha256: Hash.nullable(),
  keyFingerprint: Hash.nullable(),
  fileName: z.string().nullable(),
  previous: Neighbour,
  next: Neighbour,
  omissions: z.array(PackOmission),
  files: z.array(PackFileLine),
  /** Requests for evidence that are not settled and point at it: as long as there are any, it is not deleted. */
  openRequests: Count,
});
export type PackDetail = z.infer<typeof PackDetail>;

export const PackParams = z.object({ packId: Id });

/** With a reason it is held; null lets it go. */
export const HoldPack = z.strictObject({ reason: z.string().trim().min(2).max(1000).nullable() });
export type HoldPack = z.infer<typeof HoldPack>;

/** Null keeps packs for ever; of two figures the one that keeps longer counts. */
export const PackRetention = z.strictObject({
  keepCount: z.number().int().min(1).max(1000).nullable(),
  keepMonths: z.number().int().min(1).max(240).nullable(),
});
export type PackRetention = z.infer<typeof PackRetention>;
