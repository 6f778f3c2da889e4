import "server-only";
import type { CalendarLink } from "@/lib/contracts/calendar";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";

/** Whether the member has a calendar link, and whether anything uses it. */
export async function getCalendarLink(ctx: Context): Promise<CalendarLink> {
  authorize(ctx, "account:self");
  const link = await db().calendarLink.findFirst({ where: { memberId: ctx.actor.id, revokedAt: null } });
  return (
    link && {
      createdAt: link.createdAt.toISOString(),
      lastReadAt: link.lastReadAt?.toISOString() ?? null,
    }
  );
}
