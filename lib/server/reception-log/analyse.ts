import "server-only";
import { db } from "@/lib/server/db";
import { findAnomalies } from "./find-anomalies";

export type LogScope = { organisationId: string; sourceId: string };

/**
 * Looks through all logs of a source anew: counts by clock hour, and what was lost, repeated, late or failed. The work is
 * the database's; readers see the earlier generation until the new one is whole.
 */
export async function analyseLog(scope: LogScope): Promise<void> {
  const { organisationId, sourceId } = scope;
  const where = { organisationId_sourceId: { organisationId, sourceId } };
  const current = await db().receptionLogAnalysis.findUnique({ where });
  const generation = (current?.generation ?? 0) + 1;
  // What comes in while it works may be left out, so the work is as old as its beginning.
  const analysedAt = new Date();
  await clear(scope, { generation });
  const { timezone } = await db().organisation.findUniqueOrThrow({ where: { id: organisationId } });
  await countHours(scope, generation, timezone);
  await findAnomalies(scope, generation, timezone);
  await db().receptionLogAnalysis.upsert({
    where,
    create: { organisationId, sourceId, generation, analysedAt },
    update: { generation, analysedAt },
  });
  await clear(scope, { generation: { not: generation } });
}

async function clear(scope: LogScope, where: { generation: number | { not: number } }): Promise<void> {
  await db().receptionLogHour.deleteMany({ where: { ...scope, ...where } });
  await db().receptionLogAnomaly.deleteMany({ where: { ...scope, ...where } });
}

/** A message with several lines counts once, as the best that became of it. */
async function countHours({ organisationId, sourceId }: LogScope, generation: number, timezone: string) {
  await db().$executeRaw`
    INSERT INTO reception_log_hour
      (organisation_id, source_id, generation, channel, hour, received, missed, unknown, late, errors)
    SELECT ${organisationId}, ${sourceId}, ${generation}::int, channel,
      date_trunc('hour', at AT TIME ZONE ${timezone}) AT TIME ZONE ${timezone} AS hour,
      count(*) FILTER (WHERE best = 3), count(*) FILTER (WHERE best = 2), count(*) FILTER (WHERE best = 0),
      count(*) FILTER (WHERE late), sum(errors)
    FROM (
      SELECT channel, min(received_at) AS at, bool_or(late) AS late, count(error) AS errors,
        max(CASE WHEN state IN ('received', 'acknowledged') THEN 3 WHEN state IN ('missed', 'failed') THEN 2
                 WHEN state = 'sent' THEN 1 ELSE 0 END) AS best
      FROM reception_log_entry
      WHERE organisation_id = ${organisationId} AND source_id = ${sourceId}
      GROUP BY channel, coalesce(message_id, 'entry ' || id::text)
    ) AS message
    GROUP BY channel, hour`;
}
