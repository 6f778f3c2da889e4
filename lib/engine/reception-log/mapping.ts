import { z } from "zod";
import { LOG_STATES } from "./entry";

export const LOG_FIELDS = [
  "receivedAt",
  "channel",
  "state",
  "messageId",
  "sequence",
  "sentAt",
  "error",
  "agent",
] as const;
export type LogField = (typeof LOG_FIELDS)[number];

/** Without these a line tells nothing. */
export const REQUIRED_LOG_FIELDS: readonly LogField[] = ["receivedAt", "channel"];

const Column = z.string().min(1).max(200).nullable();

/** How the columns and words of one kind of log are to be read. Remembered, so that the next file needs no questions. */
export const LogMapping = z.strictObject({
  columns: z.strictObject({
    receivedAt: Column,
    channel: Column,
    state: Column,
    messageId: Column,
    sequence: Column,
    sentAt: Column,
    error: Column,
    agent: Column,
  }),
  /** Words of the state column. */
  states: z.record(z.string().min(1).max(100), z.enum(LOG_STATES)),
  /** What numbers run through without a gap: each channel by itself, or the whole log. */
  sequenceRuns: z.enum(["channel", "log"]),
  /** Longer between sending and receiving is late. */
  lateAfterSeconds: z
    .number()
    .int()
    .min(1)
    .max(24 * 60 * 60),
});
export type LogMapping = z.infer<typeof LogMapping>;

/** Names a kind of log by its columns, whatever their order. */
export function columnsSignature(columns: readonly string[]): string {
  return JSON.stringify([...columns].sort());
}
