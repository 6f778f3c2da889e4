import "server-only";
import type { MadeCalendarLink } from "@/lib/contracts/calendar";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { hashLinkToken, newLinkToken } from "@/lib/server/link-token";

/** A link of the member's own; whoever asks for a new one means the old one no longer. */
export async function createCalendarLink(ctx: Context): Promise<MadeCalendarLink> {
  authorize(ctx, "account:self");
  const token = newLinkToken();
  const { id: memberId, name } = ctx.actor;
  await transaction(async (tx) => {
    const where = { memberId, revokedAt: null };
    const earlier = await tx.calendarLink.findFirst({ where });
    await tx.calendarLink.updateMany({ where, data: { revokedAt: new Date() } });
    const { id } = await tx.calendarLink.create({
      data: { organisationId: ctx.organisation.id, memberId, tokenHash: hashLinkToken(token) },
    });
    await recordAudit(tx, ctx, {
      action: "calendar.create",
      target: { kind: "calendar", id, name },
      ...(earlier && { before: { replacedSince: earlier.createdAt.toISOString() } }),
    });
  });
  return { path: `/calendar/${token}.ics` };
}
