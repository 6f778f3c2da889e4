import "server-only";
import { EvidenceChoices } from "@/lib/contracts/evidence-requests";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";

const EACH = 20;

/** What an answer may point at: the newest of each kind. */
export async function listEvidenceChoices(ctx: Context) {
  authorize(ctx, "evidence:answer");
  const organisationId = ctx.organisation.id;
  const packs = await db().pack.findMany({
    where: { organisationId, status: "made", deletedAt: null },
    orderBy: { number: "desc" },
    take: EACH,
    select: { id: true, number: true },
  });
  const snapshots = await db().snapshot.findMany({
    where: { organisationId },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    take: EACH,
    select: { id: true, takenAt: true, source: { select: { name: true } } },
  });
  const incidents = await db().incident.findMany({
    where: { organisationId, kind: "real" },
    orderBy: { number: "desc" },
    take: EACH,
    select: { id: true, number: true, title: true },
  });
  return EvidenceChoices.parse([
    ...packs.map(({ id, number }) => ({ kind: "pack", packId: id, name: `#${number}` })),
    ...snapshots.map(({ id, takenAt, source }) => ({
      kind: "snapshot",
      snapshotId: id,
      name: `${source.name} ${takenAt.toISOString()}`,
    })),
    ...incidents.map(({ id, number, title }) => ({
      kind: "incident",
      incidentId: id,
      name: `INC-${number} ${title}`,
    })),
  ]);
}
