import "server-only";
import type { Snapshot } from "@/lib/engine/snapshot";
import { db } from "@/lib/server/db";
import { type Seated, withinSeat } from "@/lib/server/seat";
import { loadSnapshot } from "@/lib/server/snapshots/load";

/** What the newest snapshot of the source shows of its conversations; null before the first. */
export async function seenInConversations(
  seated: Seated,
  { organisationId, sourceId }: { organisationId: string; sourceId: string },
): Promise<Snapshot | null> {
  const newest = await db().snapshot.findFirst({
    where: { organisationId, sourceId, ...withinSeat(seated, { source: "sourceId", at: "takenAt" }) },
    orderBy: { takenAt: "desc" },
    select: { id: true },
  });
  return newest ? (await loadSnapshot(organisationId, newest.id)).snapshot : null;
}
