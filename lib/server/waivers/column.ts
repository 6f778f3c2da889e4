import "server-only";
import type { FindingWaiver } from "@/lib/contracts/findings";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";

type Scope = {
  organisationId: string;
  sourceId: string;
  /** Where a seat has findings read from, and as of when; see findings/within-seat.ts. */
  rows?: Prisma.Sql;
  at?: Date;
};

/**
 * The waiver laid over a row of `finding`, as SQL: the same answer as `waiverState`, told from indexes. A fault that is
 * gone needs none. `holding` only while the accepted value is still the one found.
 */
export function waiverColumn(scope: Scope, at = scope.at ?? new Date()): Prisma.Sql {
  const open = openWaivers(scope);
  return Prisma.sql`CASE WHEN status = 'resolved' THEN 'none'
    WHEN (finding.id, finding.fingerprint) IN (SELECT finding_id, accepted ${open} AND until >= ${at}) THEN 'holding'
    WHEN finding.id IN (SELECT finding_id ${open}) THEN 'lapsed' ELSE 'none' END`;
}

/** Those nobody had ended, now or at the scope's own moment. */
export function openWaivers({ organisationId, sourceId, at }: Scope): Prisma.Sql {
  const isOpen = at
    ? Prisma.sql`created_at <= ${at} AND (ended_at IS NULL OR ended_at > ${at})`
    : Prisma.sql`ended_at IS NULL`;
  return Prisma.sql`FROM waiver
    WHERE organisation_id = ${organisationId} AND source_id = ${sourceId} AND ${isOpen}`;
}

export async function waiversOn(
  scope: Scope,
  findingIds: readonly string[],
): Promise<Map<string, FindingWaiver>> {
  if (findingIds.length === 0) return new Map();
  const rows = await db().$queryRaw<{ id: string; waiver: FindingWaiver }[]>`
    SELECT id, ${waiverColumn(scope)} AS waiver FROM ${scope.rows ?? Prisma.sql`finding`}
    WHERE organisation_id = ${scope.organisationId} AND source_id = ${scope.sourceId}
      AND id IN (${Prisma.join([...findingIds])})`;
  return new Map(rows.map(({ id, waiver }) => [id, waiver]));
}
