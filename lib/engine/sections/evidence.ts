import { z } from "zod";
import { Count, Id, Instant, Name, Seconds } from "../scalars";
import { value } from "../value";

/** What a connection test from one place saw: an office, a server, a customer's network. */
export const Probe = z.strictObject({
  id: Id,
  name: Name,
  target: value(z.enum(["api", "workbench", "widget", "socket"])),
  host: value(z.string()),
  checkedAt: value(Instant),
  reachable: value(z.boolean()),
  /** The step that failed, when the host was not reached. */
  failedStep: value(z.enum(["dns", "connect", "tls", "http"])),
  websocket: value(z.enum(["working", "refused"])),
  /** The certificate chain is not the platform's own. */
  foreignCertificate: value(z.boolean()),
  adblockListed: value(z.boolean()),
  latencyMs: value(z.number().nonnegative()),
  /** What this test usually takes; absent while there is no history. */
  usualLatencyMs: value(z.number().nonnegative()),
  /** Attempts of the observed stretch, and how many of them found no connection. */
  attempts: value(Count),
  drops: value(Count),
  /** Attempts that ended in a 5xx answer or a time-out. */
  serverErrors: value(Count),
  /** Attempts that were refused for being too many (429). */
  limited: value(Count),
  fromRegion: value(z.string()),
  toRegion: value(z.string()),
});
export type Probe = z.infer<typeof Probe>;

/**
 * What came in over a stretch of time, per channel or agent: numbers alone, never messages or customers. One row is
 * one subject and one stretch.
 */
export const ReceptionLog = z.strictObject({
  id: Id,
  subject: z.strictObject({ kind: z.enum(["channel", "agent"]), id: Id }),
  from: Instant,
  to: Instant,
  conversations: value(Count),
  /** What a stretch like this one usually brings; absent while there is no history. */
  usualConversations: value(Count),
  /** How long an agent was online meanwhile. */
  onlineSeconds: value(Seconds),
  /** Conversations that were closed without one message of an agent. */
  unanswered: value(Count),
  /** How long nine of ten customers waited at most for the first answer. */
  firstResponseSeconds: value(Seconds),
  /** Messages with an id that had been received before. */
  duplicates: value(Count),
  /** Events that the platform delivered, and those found when asking the platform for the same stretch. */
  eventsDelivered: value(Count),
  eventsPulled: value(Count),
  /** Replies refused because the time for answering was over. */
  lateReplies: value(Count),
  errors: value(Count),
  unclassifiedErrors: value(Count),
});
export type ReceptionLog = z.infer<typeof ReceptionLog>;

/** A failure of reception and what became of it. */
export const Incident = z.strictObject({
  id: Id,
  name: Name,
  startedAt: Instant,
  /** Absent while it goes on. */
  endedAt: value(Instant),
  lessonRecorded: value(z.boolean()),
  /** When the vendor said it would answer; absent when it was not reported to one. */
  vendorPromisedAt: value(Instant),
  vendorAnswered: value(z.boolean()),
});
export type Incident = z.infer<typeof Incident>;
