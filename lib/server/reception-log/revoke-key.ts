import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** What it sent stays. @throws AppError not-found, also for a key that was revoked before */
export async function revokeLogKey(ctx: Context, input: { keyId: string }): Promise<void> {
  authorize(ctx, "sources:write");
  await transaction(async (tx) => {
    const where = { id: input.keyId, organisationId: ctx.organisation.id, revokedAt: null };
    const key = await tx.receptionLogKey.findFirst({ where });
    if (!key) throw notFound();
    const source = await tx.source.findUniqueOrThrow({ where: { id: key.sourceId } });
    await tx.receptionLogKey.update({ where: { id: key.id }, data: { revokedAt: new Date() } });
    await recordAudit(tx, ctx, {
      action: "reception-log.revoke-key",
      target: { kind: "source", id: source.id, name: source.name },
      before: { name: key.name },
    });
  });
}
