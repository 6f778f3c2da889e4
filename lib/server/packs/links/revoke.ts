import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { getPackInOrganisation } from "@/lib/server/packs/get-in-organisation";
import { targetOf } from "@/lib/server/packs/put-in";

/** The link opens nothing any more. @throws AppError not-found */
export async function revokePackLink(ctx: Context, input: { packId: string; linkId: string }): Promise<void> {
  authorize(ctx, "packs:share");
  await transaction(async (tx) => {
    const pack = await getPackInOrganisation(tx, ctx, input.packId);
    const link = await tx.packLink.findFirst({
      where: { id: input.linkId, packId: pack.id, organisationId: ctx.organisation.id },
    });
    if (!link) throw notFound();
    if (link.revokedAt) return;
    await tx.packLink.update({ where: { id: link.id }, data: { revokedAt: new Date() } });
    await recordAudit(tx, ctx, {
      action: "pack.revoke-link",
      target: targetOf(pack),
      before: { recipient: link.recipient, expiresAt: link.expiresAt.toISOString() },
    });
  });
}
