import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** The link opens nothing any more; what was sent by it stays. @throws AppError not-found */
export async function revokeSelfCheckLink(ctx: Context, input: { linkId: string }): Promise<void> {
  authorize(ctx, "clients:share");
  await transaction(async (tx) => {
    const link = await tx.selfCheckLink.findFirst({
      where: { id: input.linkId, organisationId: ctx.organisation.id },
    });
    if (!link) throw notFound();
    if (link.revokedAt) return;
    await tx.selfCheckLink.update({ where: { id: link.id }, data: { revokedAt: new Date() } });
    await recordAudit(tx, ctx, {
      action: "self-check.revoke-link",
      target: { kind: "self-check", id: link.id, name: link.label },
      before: { expiresAt: link.expiresAt.toISOString() },
    });
  });
}
