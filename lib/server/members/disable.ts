import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { liveSessions } from "@/lib/server/session";
import { getMemberInOrganisation } from "./get-in-organisation";
import { keepAnAdministrator } from "./keep-an-administrator";

/** The member's next request is refused, and enabling them again does not bring old sign-ins back. */
export async function disableMember(ctx: Context, input: { memberId: string }): Promise<void> {
  authorize(ctx, "members:write");
  if (input.memberId === ctx.actor.id) throw new AppError("conflict", "members.problems.disableSelf");
  await transaction(async (tx) => {
    const member = await getMemberInOrganisation(tx, ctx, input.memberId);
    if (member.disabledAt) return;
    const now = new Date();
    await tx.member.update({ where: { id: member.id }, data: { disabledAt: now } });
    await keepAnAdministrator(tx, ctx);
    const { count } = await tx.session.updateMany({
      where: { memberId: member.id, ...liveSessions() },
      data: { revokedAt: now },
    });
    await tx.invitation.updateMany({
      where: { organisationId: ctx.organisation.id, email: member.email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.calendarLink.updateMany({
      where: { memberId: member.id, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.apiToken.updateMany({
      where: { memberId: member.id, revokedAt: null },
      data: { revokedAt: now },
    });
    await recordAudit(tx, ctx, {
      action: "member.disable",
      target: { kind: "member", id: member.id, name: member.name },
      before: { isDisabled: false },
      after: { isDisabled: true, sessionsEnded: count },
    });
  });
}
