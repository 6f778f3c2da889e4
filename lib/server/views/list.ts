import "server-only";
import type { ViewList } from "@/lib/contracts/view";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { withinSeat } from "@/lib/server/seat";

/** The sources a page can be about. */
export async function listViews(ctx: Context): Promise<ViewList> {
  authorize(ctx, "overview:read");
  const sources = await db().source.findMany({
    where: { organisationId: ctx.organisation.id, archivedAt: null, ...withinSeat(ctx, { source: "id" }) },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      kind: true,
      snapshots: {
        where: withinSeat(ctx, { at: "takenAt" }),
        orderBy: { takenAt: "desc" },
        take: 1,
        select: { takenAt: true },
      },
    },
  });
  return sources.map(({ snapshots, ...source }) => ({
    ...source,
    takenAt: snapshots[0]?.takenAt.toISOString() ?? null,
  }));
}
