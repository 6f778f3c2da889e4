import "server-only";
import type { Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";

/** The snapshot a draft is judged on, with the hash that tells when its configuration has moved on. @throws not-found */
export async function snapshotOf({ organisation }: Pick<Context, "organisation">, snapshotId: string) {
  const loaded = await loadSnapshot(organisation.id, snapshotId);
  const view = await currentView({ organisation }, { snapshot: snapshotId });
  if (!view) throw new Error("a loaded snapshot has a view");
  const newest = await currentView({ organisation }, { source: view.source.id });
  return {
    loaded,
    sourceId: view.source.id,
    configurationHash: view.snapshot.configurationHash,
    newestHash: (newest ?? view).snapshot.configurationHash,
  };
}
