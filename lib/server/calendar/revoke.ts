import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** The member's link opens nothing any more. @throws AppError not-found without one */
export async function revokeCalendarLink(ctx: Context): Promise<void> {
  authorize(ctx, "account:self");
  await transaction(async (tx) => {
    const link = await tx.calendarLink.findFirst({ where: { memberId: ctx.actor.id, revokedAt: null } });
    if (!link) throw notFound();
    await tx.calendarLink.update({ where: { id: link.id }, data: { revokedAt: new Date() } });
    await recordAudit(tx, ctx, {
      action: "calendar.revoke",
      target: { kind: "calendar", id: link.id, name: ctx.actor.name },
      before: { replacedSince: link.createdAt.toISOString() },
    });
  });
}
