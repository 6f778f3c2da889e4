import "server-only";
import type { Reader } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";

/** The snapshot a draft is judged on, with the hash that tells when its configuration has moved on. @throws not-found */
export async function snapshotOf(ctx: Reader, snapshotId: string) {
  const view = await currentView(ctx, { snapshot: snapshotId });
  if (!view) throw notFound();
  const loaded = await loadSnapshot(ctx.organisation.id, snapshotId);
  const newest = await currentView(ctx, { source: view.source.id });
  return {
    loaded,
    sourceId: view.source.id,
    configurationHash: view.snapshot.configurationHash,
    newestHash: (newest ?? view).snapshot.configurationHash,
  };
}
