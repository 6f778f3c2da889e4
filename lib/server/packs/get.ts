import "server-only";
import { UNSETTLED } from "@/lib/contracts/evidence-requests";
import type { PackDetail } from "@/lib/contracts/packs";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { isMade } from "./get-in-organisation";
import { readOutline } from "./outline";
import { fileNameOf, packParts, toPackRow } from "./serialise";
import { packsWithinSeat } from "./within-seat";

/** One pack: what is in it, what is not, and what it takes to verify it. @throws AppError not-found */
export async function getPack(ctx: Context, { packId }: { packId: string }): Promise<PackDetail> {
  authorize(ctx, "packs:read");
  const organisationId = ctx.organisation.id;
  const seated = await packsWithinSeat(db(), ctx);
  const row = await db().pack.findFirst({
    where: { id: packId, organisationId, ...seated },
    include: packParts,
  });
  if (!row) throw notFound();
  const outline = isMade(row) ? await readOutline(packId) : null;
  const neighbour = async (number: number | null) =>
    number === null
      ? null
      : db().pack.findFirst({
          where: { organisationId, number, ...seated },
          select: { id: true, number: true },
        });
  const [previous, next] = [
    await neighbour(row.number && row.number - 1),
    await neighbour(row.number && row.number + 1),
  ];
  return {
    ...toPackRow(row, ctx.organisation.timezone),
    manifestSha256: row.manifestSha256,
    keyFingerprint: row.keyFingerprint,
    fileName: isMade(row) ? fileNameOf(row) : null,
    previous: numbered(previous),
    next: numbered(next),
    omissions: outline?.omissions ?? [],
    files: outline?.files ?? [],
    openRequests: await db().evidenceRequest.count({
      where: { organisationId, packId, status: { in: [...UNSETTLED] } },
    }),
  };
}

function numbered(pack: { id: string; number: number | null } | null) {
  return pack?.number ? { id: pack.id, number: pack.number } : null;
}
