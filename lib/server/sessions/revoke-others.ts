import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { endOtherSessions } from "./end-others";

/** "Sign out everywhere else." */
export async function revokeOtherSessions(ctx: Context): Promise<{ revoked: number }> {
  authorize(ctx, "account:self");
  return transaction(async (tx) => {
    const revoked = await endOtherSessions(tx, ctx);
    await recordAudit(tx, ctx, {
      action: "session.revoke",
      target: { kind: "member", id: ctx.actor.id, name: ctx.actor.name },
      after: { sessionsEnded: revoked },
    });
    return { revoked };
  });
}
