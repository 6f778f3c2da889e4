import "server-only";
import { AuditSummary } from "@/lib/contracts/proof";
import type { ProvenWeek } from "@/lib/engine/reception-log/hit-rate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import { type Seated, withinSeat } from "@/lib/server/seat";
import type { LogScope } from "./analyse";

type Found = { proven: ProvenWeek; beforeFirst: boolean };

/**
 * Finds the proof that was in force at an hour: that of the newest snapshot before its end. Hours before the first snapshot
 * are held against the first, and marked.
 */
export async function provenWeeks(
  ctx: Seated,
  { organisationId, sourceId }: LogScope,
  [from, to]: readonly [Date, Date],
): Promise<(channelId: string, hour: string) => Found | null> {
  const where = { organisationId, sourceId, ...withinSeat(ctx, { at: "takenAt" }) };
  const before = await db().snapshot.findFirst({
    where: { ...where, takenAt: { lte: from } },
    orderBy: { takenAt: "desc" },
    select: { takenAt: true },
  });
  const snapshots = await db().snapshot.findMany({
    where: { ...where, takenAt: { lte: to, ...(before && { gte: before.takenAt }) } },
    orderBy: { takenAt: "asc" },
    select: summarised,
  });
  const first = snapshots.length > 0 ? [] : await firstOf(where);
  const proofs = [...snapshots, ...first].flatMap(({ id, takenAt, audits }) => {
    const [audit] = audits;
    if (!audit) return [];
    const { timezone, channels } = AuditSummary.parse(audit.summary);
    return [
      { id, takenAt: takenAt.getTime(), timezone, channels: new Map(channels.map((one) => [one.id, one])) },
    ];
  });
  return (channelId, hour) => {
    const at = Date.parse(hour);
    const proof = proofs.findLast(({ takenAt }) => takenAt <= at) ?? proofs[0];
    const channel = proof?.channels.get(channelId);
    if (!proof || !channel) return null;
    const { week, intended } = channel;
    return {
      proven: { snapshotId: proof.id, timezone: proof.timezone, week, intended },
      beforeFirst: proof.takenAt > at,
    };
  };
}

const summarised = {
  id: true,
  takenAt: true,
  audits: { orderBy: { id: "desc" }, take: 1, select: { summary: true } },
} as const;

function firstOf(where: Prisma.SnapshotWhereInput) {
  return db().snapshot.findMany({ where, orderBy: { takenAt: "asc" }, take: 1, select: summarised });
}
