import "server-only";
import { type IncidentDetail, SeveritySuggestion } from "@/lib/contracts/incidents";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { isWithinSeat, knownUntil } from "@/lib/server/seat";
import { attachmentParts, toAttachment } from "./attachments/serialise";
import { entryParts, toEntry } from "./entries/serialise";
import { followUpParts, toFollowUp } from "./follow-ups/serialise";
import { reviewParts, toReview } from "./review/serialise";
import { rowPartsFor, toIncidentRow } from "./serialise";
import { incidentsWithinSeat, partsWithinSeat } from "./within-seat";

const snapshot = { select: { id: true, takenAt: true } } as const;

/** One incident with its whole story. @throws AppError not-found, also for one of another organisation */
export async function getIncident(ctx: Context, input: { incidentId: string }): Promise<IncidentDetail> {
  authorize(ctx, "incidents:read");
  const parts = partsWithinSeat(ctx);
  const row = await db().incident.findFirst({
    where: { id: input.incidentId, organisationId: ctx.organisation.id, ...incidentsWithinSeat(ctx) },
    include: {
      ...rowPartsFor(ctx),
      declaredBy: { select: { name: true } },
      source: { select: { id: true, name: true } },
      goodSnapshot: snapshot,
      failingSnapshot: snapshot,
      recoveredSnapshot: snapshot,
      assignments: { include: { member: { select: { id: true, name: true } } } },
      entries: {
        where: parts.entries,
        include: entryParts,
        orderBy: [{ happenedAt: "asc" }, { sequence: "asc" }],
      },
      // Never the bytes: they are read one file at a time.
      attachments: { where: parts.attachments, select: attachmentParts, orderBy: { id: "asc" } },
      review: { include: reviewParts },
      followUps: { where: parts.followUps, include: followUpParts, orderBy: { id: "asc" } },
    },
  });
  if (!row) throw notFound();
  return {
    ...toIncidentRow(row),
    summary: row.summary,
    causeText: row.causeText,
    severityReason: row.severityReason,
    suggestion: SeveritySuggestion.nullable().parse(row.suggestion),
    source: row.source,
    findingId: row.findingId,
    declaredBy: row.declaredBy.name,
    revision: row.revision,
    snapshots: {
      good: headOf(ctx, row.goodSnapshot),
      failing: headOf(ctx, row.failingSnapshot),
      recovered: headOf(ctx, row.recoveredSnapshot),
    },
    roles: Object.fromEntries(row.assignments.map(({ role, member }) => [role, member])),
    entries: row.entries.map(toEntry),
    attachments: row.attachments.map(toAttachment),
    review: row.review && row.review.updatedAt.getTime() <= knownUntil(ctx) ? toReview(row.review) : null,
    followUps: row.followUps.map(toFollowUp),
  };
}

function headOf(ctx: Context, head: { id: string; takenAt: Date } | null) {
  return head && isWithinSeat(ctx, { at: head.takenAt })
    ? { id: head.id, takenAt: head.takenAt.toISOString() }
    : null;
}
