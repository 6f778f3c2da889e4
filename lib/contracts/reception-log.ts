import { z } from "zod";
import { ERROR_CLASSES, LOG_STATES } from "@/lib/engine/reception-log/entry";
import { LOG_FIELDS, LogMapping } from "@/lib/engine/reception-log/mapping";
import { Day } from "./audit-log";
import { anyOf } from "./any-of";
import { ViewQuery } from "./view";

export { LOG_FIELDS, LogMapping, REQUIRED_LOG_FIELDS } from "@/lib/engine/reception-log/mapping";
export type { LogField } from "@/lib/engine/reception-log/mapping";
export { ERROR_CLASSES, LOG_STATES } from "@/lib/engine/reception-log/entry";
export type { LogState } from "@/lib/engine/reception-log/entry";

/** The beginning of a file that is enough to see its columns. */
export const PREVIEW_BYTES = 256 * 1024;

export const LogFileQuery = z.object({ source: z.string().min(1), name: z.string().trim().min(1).max(300) });
export type LogFileQuery = z.infer<typeof LogFileQuery>;

export const LogPreview = z.object({
  format: z.enum(["csv", "jsonl", "xlsx"]),
  columns: z.array(z.string()),
  /** First lines, by column. */
  samples: z.array(z.record(z.string(), z.string())),
  mapping: LogMapping,
  /** True when a person settled this mapping for an earlier file with the same columns. */
  remembered: z.boolean(),
});
export type LogPreview = z.infer<typeof LogPreview>;

export const SaveMapping = z.object({
  source: z.string().min(1),
  columns: z.array(z.string().max(200)).min(1).max(500),
  mapping: LogMapping,
});
export type SaveMapping = z.infer<typeof SaveMapping>;

export const ImportLogQuery = LogFileQuery.extend({
  /** Of the mapping, as saving it answered. */
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ImportLogQuery = z.infer<typeof ImportLogQuery>;

/** One line that could not be placed. */
export const LogProblem = z.object({
  row: z.number().int(),
  field: z.enum(LOG_FIELDS).nullable(),
  value: z.string(),
  why: z.enum(["missing", "not-a-time", "quotes", "not-json", "not-an-object", "too-long"]),
});
export type LogProblem = z.infer<typeof LogProblem>;

export const LogImport = z.object({
  id: z.string(),
  name: z.string(),
  format: z.enum(["csv", "jsonl", "xlsx", "webhook"]),
  status: z.enum(["reading", "complete", "failed"]),
  /** Lines of the file; `known` ones came with an earlier import, `rejected` ones could not be placed. */
  lines: z.number().int(),
  known: z.number().int(),
  rejected: z.number().int(),
  problems: z.array(LogProblem),
  firstAt: z.iso.datetime().nullable(),
  lastAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
});
export type LogImport = z.infer<typeof LogImport>;

export const ANOMALY_KINDS = ["lost", "duplicate", "late", "error"] as const;
export type AnomalyKind = (typeof ANOMALY_KINDS)[number];

export const Anomaly = z.object({
  id: z.string(),
  kind: z.enum(ANOMALY_KINDS),
  /** Name in the log, and the channel it stands for; both empty when it concerns several. */
  channel: z.string(),
  channelId: z.string().nullable(),
  at: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
  messageId: z.string().nullable(),
  sequence: z.object({ from: z.string(), to: z.string() }).nullable(),
  error: z.object({ class: z.enum(ERROR_CLASSES), text: z.string() }).nullable(),
  /** Messages, lines too many, or errors. */
  count: z.number().int(),
  longestSeconds: z.number().nullable(),
});
export type Anomaly = z.infer<typeof Anomaly>;

export const AnomalyQuery = ViewQuery.extend({
  kind: z.enum(ANOMALY_KINDS).default("lost"),
  cursor: z
    .string()
    .regex(/^\d{1,9}\.\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type AnomalyQuery = z.infer<typeof AnomalyQuery>;
export const AnomalyPage = z.object({ anomalies: z.array(Anomaly), nextCursor: z.string().nullable() });
export type AnomalyPage = z.infer<typeof AnomalyPage>;

export const LogEntryRow = z.object({
  id: z.string(),
  row: z.number().int(),
  file: z.string(),
  receivedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  channel: z.string(),
  channelId: z.string().nullable(),
  state: z.enum(LOG_STATES),
  messageId: z.string().nullable(),
  sequence: z.string().nullable(),
  agent: z.string().nullable(),
  error: z.string().nullable(),
  late: z.boolean(),
});
export type LogEntryRow = z.infer<typeof LogEntryRow>;

export const EntryQuery = ViewQuery.extend({
  /** A message id, or a part of an error. */
  q: z.string().trim().max(200).default(""),
  state: anyOf(z.enum(LOG_STATES)),
  /** Names as in the log. */
  channel: anyOf(z.string()),
  from: Day.optional(),
  to: Day.optional(),
  /** One clock hour, ISO 8601; narrower than days. */
  hour: z.iso.datetime().optional(),
  cursor: z
    .string()
    .regex(/^\d{1,13}\.\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type EntryQuery = z.infer<typeof EntryQuery>;
export const EntryPage = z.object({ entries: z.array(LogEntryRow), nextCursor: z.string().nullable() });
export type EntryPage = z.infer<typeof EntryPage>;

export const LogContradiction = z.object({
  kind: z.enum(["missed-though-proven", "received-though-refuted"]),
  channel: z.object({ id: z.string(), name: z.string() }),
  hour: z.iso.datetime(),
  slot: z.number().int(),
  messages: z.number().int(),
  snapshotId: z.string(),
});
export type LogContradiction = z.infer<typeof LogContradiction>;

/** A name in the logs; `channelId` null while nobody knows which channel it is. */
export const LogChannel = z.object({ name: z.string(), channelId: z.string().nullable() });

export const ReceptionLogOverview = z.object({
  source: z.object({ id: z.string(), name: z.string() }),
  /** False while new lines wait to be looked through. */
  analysed: z.boolean(),
  imports: z.array(LogImport),
  totals: z.object({
    received: z.number().int(),
    missed: z.number().int(),
    unknown: z.number().int(),
    late: z.number().int(),
    errors: z.number().int(),
    from: z.iso.datetime().nullable(),
    to: z.iso.datetime().nullable(),
  }),
  anomalies: z.record(z.enum(ANOMALY_KINDS), z.number().int()),
  hitRate: z.object({
    compared: z.number().int(),
    agreeing: z.number().int(),
    rate: z.number().nullable(),
    closed: z.number().int(),
    undecided: z.number().int(),
    unproven: z.number().int(),
    /** Of the compared ones, those older than the first snapshot and held against it. */
    beforeFirst: z.number().int(),
    contradictions: z.array(LogContradiction),
    contradictionCount: z.number().int(),
  }),
  logChannels: z.array(LogChannel),
  /** The channels a name can stand for. */
  channels: z.array(z.object({ id: z.string(), name: z.string() })),
  keys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      createdAt: z.iso.datetime(),
      createdBy: z.string(),
      lastUsedAt: z.iso.datetime().nullable(),
    }),
  ),
});
export type ReceptionLogOverview = z.infer<typeof ReceptionLogOverview>;

export const AssignChannel = z.object({
  source: z.string().min(1),
  name: z.string().min(1),
  channelId: z.string().min(1).nullable(),
});
export type AssignChannel = z.infer<typeof AssignChannel>;

export const LogImportParams = z.object({ importId: z.string() });

export const CreateLogKey = z.object({ source: z.string().min(1), name: z.string().trim().min(1).max(100) });
export type CreateLogKey = z.infer<typeof CreateLogKey>;
/** The key is shown this once. */
export const CreatedLogKey = z.object({ id: z.string(), key: z.string() });
export type CreatedLogKey = z.infer<typeof CreatedLogKey>;
export const LogKeyParams = z.object({ keyId: z.string() });

/** What a webhook answers: how many lines it took and which it could not place. */
export const LogReceipt = z.object({ taken: z.number().int(), problems: z.array(LogProblem) });
export type LogReceipt = z.infer<typeof LogReceipt>;
