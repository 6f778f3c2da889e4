import "server-only";
import type { SelfCheckLinkList } from "@/lib/contracts/clients";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { knownUntil, untilSeatEnds, withinSeat } from "@/lib/server/seat";

/** The links there are, newest first; never what opens them. */
export async function listSelfCheckLinks(ctx: Context): Promise<SelfCheckLinkList> {
  authorize(ctx, "clients:read");
  const rows = await db().selfCheckLink.findMany({
    where: {
      organisationId: ctx.organisation.id,
      AND: [
        withinSeat(ctx, { source: "sourceId" }),
        untilSeatEnds(ctx, "createdAt"),
        // One that had ended before the period brought nothing into it.
        ctx.seat?.from ? { expiresAt: { gte: ctx.seat.from } } : {},
      ],
    },
    orderBy: { id: "desc" },
    include: {
      source: { select: { id: true, name: true } },
      _count: { select: { reports: { where: withinSeat(ctx, { source: "sourceId", at: "at" }) } } },
    },
  });
  const now = new Date(knownUntil(ctx));
  return rows.map(({ id, label, source, agentName, createdBy, createdAt, expiresAt, revokedAt, _count }) => ({
    ...{ id, label, source, agentName, createdBy },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    state: revokedAt && revokedAt <= now ? "revoked" : expiresAt <= now ? "expired" : "open",
    reports: _count.reports,
  }));
}
