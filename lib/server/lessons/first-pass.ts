import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { sqlWithinSeat, withinSeat } from "@/lib/server/seat";

type Asked = {
  sourceId: string;
  ruleId: string;
  row: { createdAt: Date; incident: { recoveredSnapshotId: string | null } };
};
type Found = { snapshotId: string; takenAt: string };

/**
 * The first snapshot in which the check passed: for an own rule the first it was judged on, for one of the catalogue, which
 * stood before, the one that showed the recovery. Null while there is none.
 */
export async function firstPass(ctx: Reader, { sourceId, ruleId, row }: Asked): Promise<Found | null> {
  const { recoveredSnapshotId } = row.incident;
  if (!ruleId.startsWith("own/")) {
    const recovered =
      recoveredSnapshotId &&
      (await db().snapshot.findFirst({
        where: { id: recoveredSnapshotId, ...withinSeat(ctx, { at: "takenAt" }) },
      }));
    return recovered ? { snapshotId: recovered.id, takenAt: recovered.takenAt.toISOString() } : null;
  }
  const [first] = await db().$queryRaw<{ id: string; takenAt: Date }[]>`
    SELECT snapshot.id, snapshot.taken_at AS "takenAt" FROM own_judgement AS judgement
    JOIN snapshot ON snapshot.id = judgement.snapshot_id
    WHERE judgement.organisation_id = ${ctx.organisation.id} AND judgement.rule_id = ${ruleId}
      AND snapshot.source_id = ${sourceId} AND judgement.result ->> 'verdict' = 'pass'
      AND ${sqlWithinSeat(ctx, { at: Prisma.sql`snapshot.taken_at` })}
    ORDER BY snapshot.taken_at LIMIT 1`;
  return first ? { snapshotId: first.id, takenAt: new Date(first.takenAt).toISOString() } : null;
}
