import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";

export type Point = { id: string; takenAt: Date; isDark: boolean };
type Line = { organisationId: string; sourceId: string; channelId: string; hour: number };

type Stretch = { before?: Point | undefined; most?: number };

/** The hour in every stored snapshot that knows the channel, newest first; `before` goes on after one of them. */
export async function darknessOf(
  { organisationId, sourceId, channelId, hour }: Line,
  until: Date,
  { before, most }: Stretch = {},
): Promise<Point[]> {
  const older = before
    ? Prisma.sql`AND (taken_at, snapshot.id) < (${before.takenAt}, ${before.id})`
    : Prisma.empty;
  const rows = await db().$queryRaw<(Omit<Point, "takenAt"> & { takenAt: Date | string })[]>`
    SELECT snapshot.id, taken_at AS "takenAt",
      substr(channel ->> 'week', ${hour + 1}::int, 1) = 'R'
        AND substr(channel ->> 'intended', ${hour + 1}::int, 1) = '1' AS "isDark"
    FROM snapshot
    JOIN LATERAL (SELECT summary FROM audit WHERE snapshot_id = snapshot.id ORDER BY id DESC LIMIT 1) AS newest ON TRUE
    CROSS JOIN LATERAL jsonb_array_elements(newest.summary -> 'channels') AS channel
    WHERE organisation_id = ${organisationId} AND source_id = ${sourceId} AND taken_at <= ${until}
      AND channel ->> 'id' = ${channelId} ${older}
    ORDER BY taken_at DESC, snapshot.id DESC
    LIMIT ${most ?? null}::int`;
  return rows.map((row) => ({ ...row, takenAt: new Date(row.takenAt) }));
}
