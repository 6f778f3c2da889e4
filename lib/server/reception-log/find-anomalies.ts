import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import type { LogScope } from "./analyse";

/** Kept of each kind, the largest first; the page says when there are more. */
const KEPT = 10_000;
/** What was sent in the last minutes of a log may be answered after its end. */
const STILL_ON_ITS_WAY = "5 minutes";

export async function findAnomalies(scope: LogScope, generation: number, timezone: string): Promise<void> {
  const kinds = [missingNumbers, neverArrived, repeated, late(timezone), errors];
  for (const kind of kinds) await insert(scope, generation, kind(ofSource(scope)));
  await countLost(scope, generation, timezone);
}

const ofSource = ({ organisationId, sourceId }: LogScope) =>
  Prisma.sql`organisation_id = ${organisationId} AND source_id = ${sourceId}`;

async function insert({ organisationId, sourceId }: LogScope, generation: number, rows: Prisma.Sql) {
  await db().$executeRaw`
    INSERT INTO reception_log_anomaly (organisation_id, source_id, generation, kind, channel, at, until, message_id,
      sequence_from, sequence_to, error_class, error_key, count, longest_ms)
    SELECT ${organisationId}, ${sourceId}, ${generation}::int, found.* FROM (${rows}) AS found
    ORDER BY count DESC, at LIMIT ${KEPT}`;
}

/** Gaps in the numbers that should run through. */
function missingNumbers(source: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT 'lost' AS kind, channel, received_at AS at, next_at AS until, NULL::text AS message_id, sequence + 1,
      next - 1, NULL::text, NULL::text, (next - sequence - 1)::int AS count, NULL::bigint
    FROM (
      SELECT channel, received_at, sequence, lead(sequence) OVER line AS next, lead(received_at) OVER line AS next_at
      FROM reception_log_entry WHERE ${source} AND sequence IS NOT NULL
      WINDOW line AS (PARTITION BY sequence_scope ORDER BY sequence, id)
    ) AS numbered WHERE next - sequence > 1`;
}

/** Sent, and no line tells what became of it; only in logs that do tell it of others. */
function neverArrived(source: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT 'lost' AS kind, channel, at, NULL::timestamptz AS until, message_id, NULL::bigint, NULL::bigint, NULL::text,
      NULL::text, 1 AS count, NULL::bigint
    FROM (
      SELECT message_id, min(channel) AS channel, min(received_at) AS at FROM reception_log_entry
      WHERE ${source} AND message_id IS NOT NULL
      GROUP BY message_id HAVING bool_and(state = 'sent')
    ) AS message
    WHERE at < (SELECT max(received_at) FROM reception_log_entry WHERE ${source}) - ${STILL_ON_ITS_WAY}::interval
      AND EXISTS (SELECT 1 FROM reception_log_entry WHERE ${source} AND state IN ('received', 'acknowledged'))`;
}

function repeated(source: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT 'duplicate' AS kind, min(channel) AS channel, min(received_at) AS at, max(received_at) AS until, message_id,
      NULL::bigint, NULL::bigint, NULL::text, NULL::text, (count(*) - 1)::int AS count, NULL::bigint
    FROM reception_log_entry WHERE ${source} AND message_id IS NOT NULL
    GROUP BY message_id, state HAVING count(*) > 1`;
}

/** Late ones come in heaps: one row a channel and clock hour. */
function late(timezone: string): (source: Prisma.Sql) => Prisma.Sql {
  return (source) => Prisma.sql`
    SELECT 'late' AS kind, channel, min(received_at) AS at, max(received_at) AS until,
      (array_agg(message_id ORDER BY received_at - sent_at DESC))[1] AS message_id, NULL::bigint, NULL::bigint,
      NULL::text, NULL::text, count(*)::int AS count,
      (extract(epoch FROM max(received_at - sent_at)) * 1000)::bigint
    FROM reception_log_entry WHERE ${source} AND late
    GROUP BY channel, date_trunc('hour', received_at AT TIME ZONE ${timezone})`;
}

function errors(source: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT 'error' AS kind, CASE WHEN count(DISTINCT channel) = 1 THEN min(channel) ELSE '' END AS channel,
      min(received_at) AS at, max(received_at) AS until, NULL::text AS message_id, NULL::bigint, NULL::bigint,
      error_class, error_key, count(*)::int AS count, NULL::bigint
    FROM reception_log_entry WHERE ${source} AND error_key IS NOT NULL
    GROUP BY error_class, error_key`;
}

/** A lost message is a miss of its hour, as far as the log tells the hour. */
async function countLost({ organisationId, sourceId }: LogScope, generation: number, timezone: string) {
  const hourOf = (column: Prisma.Sql) =>
    Prisma.sql`date_trunc('hour', ${column} AT TIME ZONE ${timezone}) AT TIME ZONE ${timezone}`;
  await db().$executeRaw`
    INSERT INTO reception_log_hour AS known
      (organisation_id, source_id, generation, channel, hour, received, missed, unknown, late, errors)
    SELECT ${organisationId}, ${sourceId}, ${generation}::int, channel, ${hourOf(Prisma.sql`at`)} AS hour, 0,
      sum(count)::int, 0, 0, 0
    FROM reception_log_anomaly
    WHERE organisation_id = ${organisationId} AND source_id = ${sourceId} AND generation = ${generation}::int
      AND kind = 'lost' AND (until IS NULL OR ${hourOf(Prisma.sql`at`)} = ${hourOf(Prisma.sql`until`)})
    GROUP BY channel, hour
    ON CONFLICT (organisation_id, source_id, generation, channel, hour)
      DO UPDATE SET missed = known.missed + excluded.missed`;
}
