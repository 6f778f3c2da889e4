import "server-only";
import type { Snapshot } from "@/lib/engine/snapshot";
import { db } from "@/lib/server/db";
import { type Seated, withinSeat } from "@/lib/server/seat";
import { loadSnapshot } from "./load";

/** The newest snapshot of a source that whoever asks may see; null before the first. */
export async function loadNewest(
  seated: Seated,
  { organisationId, sourceId }: { organisationId: string; sourceId: string },
): Promise<Snapshot | null> {
  const newest = await db().snapshot.findFirst({
    where: { organisationId, sourceId, ...withinSeat(seated, { source: "sourceId", at: "takenAt" }) },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return newest && (await loadSnapshot(organisationId, newest.id)).snapshot;
}
