import { z } from "zod";
import { Text } from "@/lib/engine/text";

export const PULL_STATUSES = ["queued", "running", "succeeded", "partial", "failed", "cancelled"] as const;

export const PullProgress = z.object({
  step: z.string().optional(),
  done: z.number().int().optional(),
  total: z.number().int().optional(),
});
export type PullProgress = z.infer<typeof PullProgress>;

export const PullError = z.object({ code: z.string(), text: Text, remedy: Text });
export type PullError = z.infer<typeof PullError>;

export const PullView = z.object({
  id: z.string(),
  sourceId: z.string(),
  status: z.enum(PULL_STATUSES),
  /** Null: the schedule asked for it. */
  requestedBy: z.string().nullable(),
  queuedAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  cancelRequested: z.boolean(),
  progress: PullProgress,
  error: PullError.nullable(),
  snapshotId: z.string().nullable(),
});
export type PullView = z.infer<typeof PullView>;

export const isLive = ({ status }: Pick<PullView, "status">) => status === "queued" || status === "running";
