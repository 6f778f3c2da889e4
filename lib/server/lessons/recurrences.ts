import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { sqlWithinSeat } from "@/lib/server/seat";

/** Every pair of incidents, an earlier and a later one, with the same check, kind of object and field. */
const SAME_SIGNS = Prisma.sql`incident_sign AS earlier
  JOIN incident AS first ON first.id = earlier.incident_id
  JOIN incident_sign AS later ON later.organisation_id = earlier.organisation_id AND later.rule_id = earlier.rule_id
    AND later.subject_kind = earlier.subject_kind AND later.field = earlier.field
  JOIN incident AS again ON again.id = later.incident_id AND again.number > first.number`;

function within(ctx: Reader, incident: "first" | "again"): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${incident}.${name}`);
  return sqlWithinSeat(ctx, { source: column("source_id"), at: column("declared_at") });
}

/** How many real incidents after each of these bear one of its signs. */
export async function countRecurrences(
  ctx: Reader,
  incidentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (incidentIds.length === 0) return new Map();
  const rows = await db().$queryRaw<{ id: string; count: number }[]>`
    SELECT earlier.incident_id AS id, count(DISTINCT later.incident_id)::int AS count
    FROM ${SAME_SIGNS}
    WHERE earlier.organisation_id = ${ctx.organisation.id} AND earlier.incident_id = ANY(${[...incidentIds]})
      AND again.kind = 'real' AND ${within(ctx, "again")}
    GROUP BY earlier.incident_id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** Incidents that bear a sign of an earlier real one. */
export async function recurringIncidents(ctx: Reader): Promise<ReadonlySet<string>> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT later.incident_id AS id
    FROM ${SAME_SIGNS}
    WHERE later.organisation_id = ${ctx.organisation.id} AND first.kind = 'real' AND ${within(ctx, "first")}`;
  return new Set(rows.map(({ id }) => id));
}
