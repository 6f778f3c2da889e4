import "server-only";
import { diffSnapshots } from "@/lib/engine/diff";
import { hydrate } from "@/lib/engine/hydrate";
import type { Snapshot } from "@/lib/engine/snapshot";
import { db } from "@/lib/server/db";
import { unpackSnapshot } from "./pack";

/** Counted when a snapshot comes in, so that a list of thousands never opens one. */
export type CountedChanges = { comparedWithId: string; changedRows: number };

/** How many rows differ from the snapshot before; null when the source has none before it. */
export async function countChanges(
  { organisationId, sourceId }: { organisationId: string; sourceId: string },
  snapshot: Snapshot,
  configurationHash: string,
): Promise<CountedChanges | null> {
  const before = await db().snapshot.findFirst({
    where: { organisationId, sourceId, takenAt: { lt: new Date(snapshot.takenAt) } },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { id: true, configurationHash: true, content: { select: { bytes: true } } },
  });
  if (!before) return null;
  if (before.configurationHash === configurationHash) return { comparedWithId: before.id, changedRows: 0 };
  const previous = await unpackSnapshot(before.content.bytes);
  const { rows } = diffSnapshots(hydrate(previous), hydrate(snapshot));
  return { comparedWithId: before.id, changedRows: rows.length };
}
