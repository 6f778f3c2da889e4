import "server-only";
import { errorClass, errorKey } from "@/lib/engine/reception-log/error-class";
import type { LogEntry } from "@/lib/engine/reception-log/entry";
import type { LogMapping } from "@/lib/engine/reception-log/mapping";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";

export type Batch = {
  organisationId: string;
  sourceId: string;
  importId: string;
  mapping: LogMapping;
  /** A webhook that sends a line again means the same line, also within one import; in a file it is a duplicate. */
  repeatsAreKnown: boolean;
  /** Whether other imports of the source may have brought a line before. */
  hasOthers: boolean;
};

/** Stores lines that no other import brought; answers how many were new. */
export async function insertEntries(
  { organisationId, sourceId, importId, mapping, repeatsAreKnown, hasOthers }: Batch,
  entries: readonly LogEntry[],
): Promise<number> {
  if (entries.length === 0) return 0;
  const rows = JSON.stringify(entries.map((entry) => rowOf(entry, mapping)));
  return db().$executeRaw`
    INSERT INTO reception_log_entry (organisation_id, source_id, import_id, "row", received_at, sent_at, channel, state,
      message_id, sequence, sequence_scope, agent, error, error_class, error_key, late)
    SELECT ${organisationId}, ${sourceId}, ${importId}, line.* FROM json_to_recordset(${rows}::json) AS line(
      "row" int, received_at timestamptz, sent_at timestamptz, channel text, state text, message_id text, sequence bigint,
      sequence_scope text, agent text, error text, error_class text, error_key text, late boolean)
    WHERE ${hasOthers || repeatsAreKnown ? isNew({ organisationId, sourceId, importId, repeatsAreKnown }) : Prisma.sql`TRUE`}`;
}

/** One look into an index a line; a source's first log needs none. */
function isNew({
  organisationId,
  sourceId,
  importId,
  repeatsAreKnown,
}: Pick<Batch, "organisationId" | "sourceId" | "importId" | "repeatsAreKnown">): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM reception_log_entry AS other
    WHERE other.organisation_id = ${organisationId} AND other.source_id = ${sourceId}
      AND other.received_at = line.received_at AND other.channel = line.channel AND other.state = line.state
      AND other.message_id IS NOT DISTINCT FROM line.message_id
      AND other.sequence IS NOT DISTINCT FROM line.sequence
      AND other.error IS NOT DISTINCT FROM line.error
      AND (other.import_id <> ${importId} OR ${repeatsAreKnown}))`;
}

function rowOf(entry: LogEntry, mapping: LogMapping) {
  const { row, receivedAt, sentAt, channel, state, messageId, sequence, agent, error } = entry;
  const delay = sentAt === null ? 0 : Date.parse(receivedAt) - Date.parse(sentAt);
  return {
    row,
    received_at: receivedAt,
    sent_at: sentAt,
    channel,
    state,
    message_id: messageId,
    sequence,
    sequence_scope: mapping.sequenceRuns === "channel" ? channel : "",
    agent,
    error,
    error_class: error === null ? null : errorClass(error),
    error_key: error === null ? null : errorKey(error),
    late: delay > mapping.lateAfterSeconds * 1000,
  };
}
