import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, sessionOf, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";

/** Signs out: the session row ends, so a copy of the cookie is worth nothing. */
export async function endSession(ctx: Context): Promise<void> {
  authorize(ctx, "account:self");
  const id = sessionOf(ctx);
  await transaction(async (tx) => {
    await tx.session.update({ where: { id }, data: { revokedAt: new Date() } });
    await recordAudit(tx, ctx, {
      action: "session.end",
      target: { kind: "session", id, name: ctx.actor.name },
    });
  });
}
