import "server-only";
import type { DrillChoices } from "@/lib/contracts/emergency";
import { AuditSummary } from "@/lib/contracts/proof";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { withinSeat } from "@/lib/server/seat";

const LOOKED_AT = 60;
const SHOWN = 10;

/** Snapshots in which customers could not get through in promised hours, newest first. */
export async function listDrillChoices(ctx: Context): Promise<DrillChoices> {
  authorize(ctx, "emergency:read");
  const snapshots = await db().snapshot.findMany({
    where: {
      organisationId: ctx.organisation.id,
      source: { archivedAt: null },
      ...withinSeat(ctx, { source: "sourceId", at: "takenAt" }),
    },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    take: LOOKED_AT,
    select: {
      id: true,
      takenAt: true,
      source: { select: { id: true, name: true } },
      audits: { orderBy: { id: "desc" }, take: 1, select: { summary: true } },
    },
  });
  const failing = snapshots.flatMap(({ id, takenAt, source, audits }) => {
    const channels = audits.flatMap(({ summary }) => darkChannels(summary));
    return channels.length > 0 ? [{ snapshotId: id, takenAt: takenAt.toISOString(), source, channels }] : [];
  });
  return failing.slice(0, SHOWN);
}

export function darkChannels(summary: unknown) {
  return AuditSummary.parse(summary)
    .channels.filter(({ darkHours }) => darkHours > 0)
    .map(({ id, name, darkHours }) => ({ id, name, darkHours }));
}
