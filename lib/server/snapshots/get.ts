import "server-only";
import type { SnapshotDetail } from "@/lib/contracts/snapshots";
import { ledgerOf, rowsOf, SECTION_NAMES } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { withinSeat } from "@/lib/server/seat";
import { loadSnapshot } from "./load";
import { rowsAt } from "./rows";
import { placesOf } from "./sequence";

/** One snapshot: what it is, how it was read, and how much it holds. @throws AppError not-found */
export async function getSnapshot(ctx: Context, input: { snapshotId: string }): Promise<SnapshotDetail> {
  authorize(ctx, "snapshots:read");
  const organisationId = ctx.organisation.id;
  const stored = await db().snapshot.findFirst({
    where: {
      id: input.snapshotId,
      organisationId,
      ...withinSeat(ctx, { source: "sourceId", at: "takenAt" }),
    },
    select: { configurationHash: true, content: { select: { size: true } } },
  });
  const [place] = await placesOf(ctx, { id: input.snapshotId, limit: 1 });
  const [row] = place ? await rowsAt(ctx, [place]) : [];
  if (!stored || !place || !row) throw notFound();
  const { snapshot } = await loadSnapshot(organisationId, row.id);
  const { platform, organisation, format } = snapshot;
  return {
    ...row,
    configurationHash: stored.configurationHash,
    format,
    platform,
    organisation,
    size: stored.content.size,
    ledger: Object.fromEntries(SECTION_NAMES.map((name) => [name, ledgerOf(snapshot, name)])),
    counts: Object.fromEntries(SECTION_NAMES.map((name) => [name, rowsOf(snapshot, name).length])),
    nextId: place.nextId,
  };
}
