import "server-only";
import type { CreatePackLink, MadePackLink } from "@/lib/contracts/pack-links";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { hashLinkToken, newLinkToken } from "@/lib/server/link-token";
import { getMadePack } from "@/lib/server/packs/get-in-organisation";
import { targetOf } from "@/lib/server/packs/put-in";

const DAY_MS = 86_400_000;

/** A link to one pack, shown this once. @throws AppError not-found for a pack without a file */
export async function createPackLink(
  ctx: Context,
  { packId, recipient, days, maxDownloads }: CreatePackLink & { packId: string },
): Promise<MadePackLink> {
  authorize(ctx, "packs:share");
  const token = newLinkToken();
  const expiresAt = new Date(Date.now() + days * DAY_MS);
  await transaction(async (tx) => {
    const pack = await getMadePack(tx, ctx, packId);
    await tx.packLink.create({
      data: {
        organisationId: ctx.organisation.id,
        ...{ packId, recipient, expiresAt, maxDownloads },
        tokenHash: hashLinkToken(token),
        createdBy: ctx.actor.name,
      },
    });
    await recordAudit(tx, ctx, {
      action: "pack.share",
      target: targetOf(pack),
      after: { recipient, expiresAt: expiresAt.toISOString(), maxDownloads },
    });
  });
  return { path: `/handed-out/packs/${token}`, expiresAt: expiresAt.toISOString() };
}
