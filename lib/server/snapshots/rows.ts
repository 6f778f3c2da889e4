import "server-only";
import { AuditSummary } from "@/lib/contracts/proof";
import { type SnapshotRow } from "@/lib/contracts/snapshots";
import type { LedgerEntry } from "@/lib/engine/ledger";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";

export const snapshotInclude = {
  source: { select: { id: true, name: true, kind: true } },
  audits: { orderBy: { id: "desc" }, take: 1, select: { summary: true } },
} satisfies Prisma.SnapshotInclude;

type Stored = Prisma.SnapshotGetPayload<{ include: typeof snapshotInclude }>;

/** Stored snapshots as lists show them. */
export async function rowsOf(organisationId: string, stored: readonly Stored[]): Promise<SnapshotRow[]> {
  const since = await unchangedSince(organisationId, [...new Set(stored.map(({ sourceId }) => sourceId))]);
  return stored.map((row) => {
    const { channels, findings } = AuditSummary.parse(row.audits[0]?.summary);
    const first = since.get(row.id);
    return {
      id: row.id,
      source: row.source,
      takenAt: row.takenAt.toISOString(),
      hash: row.hash,
      unchangedSince: first && first.getTime() < row.takenAt.getTime() ? first.toISOString() : null,
      sections: countSections(row.coverage as Record<string, LedgerEntry>),
      findings,
      darkHours: channels.reduce((sum, { darkHours }) => sum + darkHours, 0),
      unknownHours: channels.reduce((sum, { unknownHours }) => sum + unknownHours, 0),
    };
  });
}

function countSections(coverage: Record<string, LedgerEntry>): SnapshotRow["sections"] {
  const sections = { complete: 0, partial: 0, unavailable: 0, absent: 0 };
  for (const { status } of Object.values(coverage)) sections[status] += 1;
  return sections;
}

/** When the run of equal configurations that each snapshot belongs to began. */
async function unchangedSince(
  organisationId: string,
  sourceIds: readonly string[],
): Promise<Map<string, Date>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await db().$queryRaw<{ id: string; since: Date }[]>`
    WITH marked AS (
      SELECT id, source_id, taken_at, (configuration_hash IS DISTINCT FROM
        lag(configuration_hash) OVER (PARTITION BY source_id ORDER BY taken_at, id))::int AS changed
      FROM snapshot
      WHERE organisation_id = ${organisationId} AND source_id IN (${Prisma.join([...sourceIds])})
    ), runs AS (
      SELECT id, source_id, taken_at,
        sum(changed) OVER (PARTITION BY source_id ORDER BY taken_at, id) AS run
      FROM marked
    )
    SELECT id, min(taken_at) OVER (PARTITION BY source_id, run) AS since FROM runs`;
  return new Map(rows.map(({ id, since }) => [id, new Date(since)]));
}
