import "server-only";
import type { SnapshotDetail } from "@/lib/contracts/snapshots";
import { ledgerOf, rowsOf as sectionRows, SECTION_NAMES } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { loadSnapshot } from "./load";
import { rowsOf, snapshotInclude } from "./rows";

/** One snapshot: what it is, how it was read, and what it holds. @throws AppError not-found */
export async function getSnapshot(ctx: Context, input: { snapshotId: string }): Promise<SnapshotDetail> {
  authorize(ctx, "snapshots:read");
  const organisationId = ctx.organisation.id;
  const stored = await db().snapshot.findFirst({
    where: { id: input.snapshotId, organisationId },
    include: { ...snapshotInclude, content: { select: { size: true } } },
  });
  if (!stored) throw notFound();
  const [row] = await rowsOf(organisationId, [stored]);
  if (!row) throw notFound();
  const { snapshot } = await loadSnapshot(organisationId, stored.id);
  const { platform, organisation, semantics } = snapshot;
  return {
    ...row,
    configurationHash: stored.configurationHash,
    platform,
    organisation,
    size: stored.content.size,
    semantics,
    ledger: Object.fromEntries(SECTION_NAMES.map((name) => [name, ledgerOf(snapshot, name)])),
    counts: SECTION_NAMES.map((section) => ({ section, rows: sectionRows(snapshot, section).length })),
    previousId: await neighbour(stored, "before"),
    nextId: await neighbour(stored, "after"),
  };
}

async function neighbour(
  { organisationId, sourceId, takenAt }: { organisationId: string; sourceId: string; takenAt: Date },
  side: "before" | "after",
): Promise<string | null> {
  const row = await db().snapshot.findFirst({
    where: { organisationId, sourceId, takenAt: side === "before" ? { lt: takenAt } : { gt: takenAt } },
    orderBy: { takenAt: side === "before" ? "desc" : "asc" },
    select: { id: true },
  });
  return row?.id ?? null;
}
