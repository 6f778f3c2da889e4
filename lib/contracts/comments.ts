import { z } from "zod";
import { ClientId } from "./incident-entries";

export const COMMENT_TARGETS = ["pack", "finding", "check", "incident", "snapshot"] as const;
export type CommentTarget = (typeof COMMENT_TARGETS)[number];

/** What a comment is about. A check is named by its rule; a finding also needs its source. */
export const CommentPlace = z.object({
  target: z.enum(COMMENT_TARGETS),
  targetId: z.string().min(1).max(300),
  sourceId: z.string().max(64).default(""),
});
export type CommentPlace = z.infer<typeof CommentPlace>;

export const WriteComment = CommentPlace.extend({
  clientId: ClientId,
  text: z.string().trim().min(1).max(4000),
  /** One's own earlier comment, which this one corrects. */
  replacesId: z.string().optional(),
});
export type WriteComment = z.infer<typeof WriteComment>;

const Said = z.object({ text: z.string(), at: z.iso.datetime() });
export const CommentView = Said.extend({
  id: z.string(),
  by: z.string(),
  /** The reader's own, which they may correct. */
  isMine: z.boolean(),
  /** What it said before, newest first. */
  earlier: z.array(Said),
});
export type CommentView = z.infer<typeof CommentView>;
/** Oldest first. */
export const CommentList = z.array(CommentView);
export type CommentList = z.infer<typeof CommentList>;
