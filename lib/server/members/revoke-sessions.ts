import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { liveSessions } from "@/lib/server/session";
import { getMemberInOrganisation } from "./get-in-organisation";

/** Signs a member out everywhere. Answers how many sign-ins ended. */
export async function revokeMemberSessions(ctx: Context, input: { memberId: string }) {
  authorize(ctx, "members:write");
  return transaction(async (tx) => {
    const member = await getMemberInOrganisation(tx, ctx, input.memberId);
    const { count } = await tx.session.updateMany({
      where: { memberId: member.id, ...liveSessions() },
      data: { revokedAt: new Date() },
    });
    await recordAudit(tx, ctx, {
      action: "member.revoke-sessions",
      target: { kind: "member", id: member.id, name: member.name },
      after: { sessionsEnded: count },
    });
    return { revoked: count };
  });
}
