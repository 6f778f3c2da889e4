import "server-only";
import type { ChannelChoices } from "@/lib/contracts/notifications";
import { AuditSummary } from "@/lib/contracts/proof";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { withinSeat } from "@/lib/server/seat";

/** The channels a target may be limited to: those of the newest snapshot of every source. */
export async function listChannelChoices(ctx: Context): Promise<ChannelChoices> {
  authorize(ctx, "notifications:read");
  const sources = await db().source.findMany({
    where: { organisationId: ctx.organisation.id, archivedAt: null, ...withinSeat(ctx, { source: "id" }) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      snapshots: {
        where: withinSeat(ctx, { at: "takenAt" }),
        orderBy: [{ takenAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { audits: { orderBy: { id: "desc" }, take: 1, select: { summary: true } } },
      },
    },
  });
  return sources.flatMap(({ id, name, snapshots }) => {
    const summary = snapshots[0]?.audits[0]?.summary;
    if (!summary) return [];
    const channels = AuditSummary.parse(summary).channels.map((channel) => ({
      id: channel.id,
      name: channel.name,
    }));
    return [{ source: { id, name }, channels }];
  });
}
