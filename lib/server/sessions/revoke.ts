import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { liveSessions } from "@/lib/server/session";

/** Ends one of the member's own sign-ins. @throws AppError "not-found", also for somebody else's */
export async function revokeSession(ctx: Context, input: { sessionId: string }): Promise<void> {
  authorize(ctx, "account:self");
  await transaction(async (tx) => {
    const where = { id: input.sessionId, memberId: ctx.actor.id, ...liveSessions() };
    const session = await tx.session.findFirst({ where });
    if (!session) throw notFound();
    await tx.session.update({ where: { id: session.id }, data: { revokedAt: new Date() } });
    await recordAudit(tx, ctx, {
      action: "session.revoke",
      target: { kind: "session", id: session.id, name: ctx.actor.name },
      before: { ip: session.ip, userAgent: session.userAgent },
    });
  });
}
