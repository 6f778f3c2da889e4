import "server-only";
import { sessionOf, type Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { liveSessions } from "@/lib/server/session";

/** Ends every sign-in of the member but the one that asks. Answers how many. */
export async function endOtherSessions(tx: Transaction, ctx: Context): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { memberId: ctx.actor.id, NOT: { id: sessionOf(ctx) }, ...liveSessions() },
    data: { revokedAt: new Date() },
  });
  return count;
}
