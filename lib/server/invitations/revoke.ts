import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { openInvitations } from "./serialise";

/** The link stops working. @throws AppError "not-found" for one already used or revoked */
export async function revokeInvitation(ctx: Context, input: { invitationId: string }): Promise<void> {
  authorize(ctx, "members:write");
  await transaction(async (tx) => {
    const where = { id: input.invitationId, organisationId: ctx.organisation.id, ...openInvitations };
    const invitation = await tx.invitation.findFirst({ where });
    if (!invitation) throw notFound();
    await tx.invitation.update({ where: { id: invitation.id }, data: { revokedAt: new Date() } });
    await recordAudit(tx, ctx, {
      action: "invitation.revoke",
      target: { kind: "invitation", id: invitation.id, name: invitation.email },
      before: { role: invitation.role },
    });
  });
}
