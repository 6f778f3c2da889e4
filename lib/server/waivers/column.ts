import "server-only";
import type { FindingWaiver } from "@/lib/contracts/findings";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";

type Scope = { organisationId: string; sourceId: string };

/**
 * The waiver laid over a row of `finding`, as SQL: the same answer as `waiverState`, told from indexes. A fault that is
 * gone needs none. `holding` only while the accepted value is still the one found.
 */
export function waiverColumn({ organisationId, sourceId }: Scope, at = new Date()): Prisma.Sql {
  const open = Prisma.sql`FROM waiver
    WHERE organisation_id = ${organisationId} AND source_id = ${sourceId} AND ended_at IS NULL`;
  return Prisma.sql`CASE WHEN status = 'resolved' THEN 'none'
    WHEN (finding.id, finding.fingerprint) IN (SELECT finding_id, accepted ${open} AND until >= ${at}) THEN 'holding'
    WHEN finding.id IN (SELECT finding_id ${open}) THEN 'lapsed' ELSE 'none' END`;
}

export async function waiversOn(
  scope: Scope,
  findingIds: readonly string[],
): Promise<Map<string, FindingWaiver>> {
  if (findingIds.length === 0) return new Map();
  const rows = await db().$queryRaw<{ id: string; waiver: FindingWaiver }[]>`
    SELECT id, ${waiverColumn(scope)} AS waiver FROM finding
    WHERE organisation_id = ${scope.organisationId} AND source_id = ${scope.sourceId}
      AND id IN (${Prisma.join([...findingIds])})`;
  return new Map(rows.map(({ id, waiver }) => [id, waiver]));
}
