import "server-only";
import { forBrowser } from "@/lib/engine/draft/for-browser";
import type { Snapshot } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { requireSnapshots } from "@/lib/server/snapshots/require";

/** The snapshot a browser rehearses on, without what no judgement needs. @throws AppError not-found */
export async function readBasis(ctx: Context, input: { snapshotId: string }): Promise<Snapshot> {
  authorize(ctx, "snapshots:read");
  await requireSnapshots(ctx, [input.snapshotId]);
  const { snapshot } = await loadSnapshot(ctx.organisation.id, input.snapshotId);
  return forBrowser(snapshot);
}
