import "server-only";
import { withScreens } from "@/lib/connectors/meiqia/screens/with-screens";
import type { Snapshot } from "@/lib/engine/snapshot";
import { db } from "@/lib/server/db";
import { daysOf, readNewest } from "./stored";

/** The snapshot with the screens that were declared for its source by the time it was taken. */
export async function declareScreens(snapshot: Snapshot, sourceId: string | undefined): Promise<Snapshot> {
  if (sourceId === undefined || snapshot.platform.kind !== "meiqia") return snapshot;
  const source = await db().source.findUnique({ where: { id: sourceId } });
  if (source?.kind !== "meiqia") return snapshot;
  const screens = await readNewest({ seat: null }, { sourceId, until: new Date(snapshot.takenAt) });
  return withScreens(snapshot, screens, daysOf(source));
}
