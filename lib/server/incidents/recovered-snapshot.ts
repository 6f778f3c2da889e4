import "server-only";
import { AuditSummary } from "@/lib/contracts/proof";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { withinSeat } from "@/lib/server/seat";
import { receptionChanges } from "@/lib/server/snapshots/reception-changes";
import { incidentsWithinSeat } from "./within-seat";

/**
 * The newest snapshot, when it shows that the incident's channels receive as they did in the last good one; otherwise
 * null, because a word is no proof.
 */
export async function recoveredSnapshot(ctx: Reader, incidentId: string): Promise<string | null> {
  const incident = await db().incident.findFirst({
    where: { id: incidentId, organisationId: ctx.organisation.id, ...incidentsWithinSeat(ctx) },
    select: { sourceId: true, goodSnapshotId: true, failingSnapshot: true, channels: true },
  });
  if (!incident?.sourceId || !incident.goodSnapshotId || !incident.failingSnapshot) return null;
  const newest = await db().snapshot.findFirst({
    where: {
      organisationId: ctx.organisation.id,
      sourceId: incident.sourceId,
      ...withinSeat(ctx, { at: "takenAt" }),
    },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { id: true, takenAt: true },
  });
  if (!newest || newest.takenAt <= incident.failingSnapshot.takenAt) return null;
  const [good, now] = [await summaryOf(incident.goodSnapshotId), await summaryOf(newest.id)];
  const named = new Set(incident.channels.map(({ channelId }) => channelId));
  const isWorse = receptionChanges(good, now).some(({ id, lost }) => lost > 0 && named.has(id));
  const isThere = [...named].every((id) => now.channels.some((channel) => channel.id === id));
  return isWorse || !isThere ? null : newest.id;
}

async function summaryOf(snapshotId: string): Promise<AuditSummary> {
  const audit = await db().audit.findFirstOrThrow({
    where: { snapshotId },
    orderBy: { id: "desc" },
    select: { summary: true },
  });
  return AuditSummary.parse(audit.summary);
}
