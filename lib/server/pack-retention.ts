import "server-only";
import { UNSETTLED } from "@/lib/contracts/evidence-requests";
import { byServer, recordAudit } from "./audit-log";
import { db, transaction } from "./db";
import { targetOf } from "./packs/put-in";

/**
 * Erases the files of packs that neither figure keeps any more; their rows stay, with the hash. The newest, those under
 * legal hold and those an unsettled request points at are never among them.
 */
export async function applyRetention(organisationId: string, now: Date): Promise<number> {
  const retention = await db().packRetention.findUnique({ where: { organisationId } });
  if (!retention || (retention.keepCount === null && retention.keepMonths === null)) return 0;
  const packs = await db().pack.findMany({
    where: { organisationId, status: "made", deletedAt: null },
    orderBy: { number: "desc" },
    select: { id: true, finishedAt: true },
  });
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - (retention.keepMonths ?? 0));
  const beyond = packs.filter(({ finishedAt }, place) => {
    const keptByCount = retention.keepCount !== null && place < retention.keepCount;
    const keptByAge = retention.keepMonths !== null && finishedAt !== null && finishedAt >= since;
    return place > 0 && !keptByCount && !keptByAge;
  });
  let erased = 0;
  for (const { id } of beyond) if (await erase(organisationId, id, reasonOf(retention))) erased += 1;
  return erased;
}

type Figures = { keepCount: number | null; keepMonths: number | null };
const reasonOf = ({ keepCount, keepMonths }: Figures) =>
  `retention: ${[keepCount && `${keepCount} packs`, keepMonths && `${keepMonths} months`].filter(Boolean).join(", ")}`;

async function erase(organisationId: string, id: string, reason: string): Promise<boolean> {
  return transaction(async (tx) => {
    const pack = await tx.pack.findFirst({
      where: { id, organisationId, status: "made", deletedAt: null, heldAt: null },
    });
    const asked = await tx.evidenceRequest.count({
      where: { organisationId, packId: id, status: { in: [...UNSETTLED] } },
    });
    if (!pack || asked > 0) return false;
    await tx.pack.update({ where: { id }, data: { deletedAt: new Date(), deletedReason: reason } });
    await tx.packPiece.deleteMany({ where: { packId: id } });
    await tx.packOutline.deleteMany({ where: { packId: id } });
    await recordAudit(tx, byServer(organisationId), {
      action: "pack.delete",
      target: targetOf(pack),
      before: { sha256: pack.sha256, manifestSha256: pack.manifestSha256 },
      after: { reason },
    });
    return true;
  });
}
