import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorizeInPerson, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** One's own, or anybody's for those who manage members. @throws AppError not-found, also for one that was revoked before */
export async function revokeToken(ctx: Context, input: { tokenId: string }): Promise<void> {
  authorizeInPerson(ctx, "account:self");
  const owned = ctx.permissions.has("members:write") ? {} : { memberId: ctx.actor.id };
  await transaction(async (tx) => {
    const where = { id: input.tokenId, organisationId: ctx.organisation.id, revokedAt: null, ...owned };
    const token = await tx.apiToken.findFirst({ where, include: { member: true } });
    if (!token) throw notFound();
    await tx.apiToken.update({ where: { id: token.id }, data: { revokedAt: new Date() } });
    await recordAudit(tx, ctx, {
      action: "token.revoke",
      target: { kind: "token", id: token.id, name: token.name },
      before: { owner: token.member.name },
    });
  });
}
