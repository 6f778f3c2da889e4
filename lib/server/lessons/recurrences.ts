import "server-only";
import { db } from "@/lib/server/db";

/** How many real incidents after each of these bear one of its signs. */
export async function countRecurrences(
  organisationId: string,
  incidentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (incidentIds.length === 0) return new Map();
  const rows = await db().$queryRaw<{ id: string; count: number }[]>`
    SELECT earlier.incident_id AS id, count(DISTINCT later.incident_id)::int AS count
    FROM incident_sign AS earlier
    JOIN incident AS first ON first.id = earlier.incident_id
    JOIN incident_sign AS later ON later.organisation_id = earlier.organisation_id AND later.rule_id = earlier.rule_id
      AND later.subject_kind = earlier.subject_kind AND later.field = earlier.field
    JOIN incident AS again ON again.id = later.incident_id AND again.kind = 'real' AND again.number > first.number
    WHERE earlier.organisation_id = ${organisationId} AND earlier.incident_id = ANY(${[...incidentIds]})
    GROUP BY earlier.incident_id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}
