import "server-only";
import { AuditSummary } from "@/lib/contracts/proof";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { ownResultsOf } from "@/lib/server/own-rules/stored";
import { withOwnResults } from "@/lib/server/own-rules/with-own-results";
import { withinSeat } from "@/lib/server/seat";

/** Which snapshot a page is about: the address may name a source or a snapshot, otherwise the newest one counts. */
export type ViewInput = { source?: string; snapshot?: string };

export type View = {
  source: { id: string; name: string; kind: string };
  snapshot: {
    id: string;
    takenAt: Date;
    hash: string;
    configurationHash: string;
    coverage: unknown;
    counts: unknown;
  };
  /** The one before, when there is one. */
  previous: { id: string; takenAt: Date; configurationHash: string } | null;
  summary: AuditSummary;
};

/**
 * Within the seat of whoever asks: an auditor's newest is the newest of the period. Null while nothing was pulled or
 * imported. @throws AppError not-found when the address names something else's.
 */
export async function currentView(ctx: Reader, { source, snapshot }: ViewInput): Promise<View | null> {
  const organisationId = ctx.organisation.id;
  const seated = withinSeat(ctx, { source: "sourceId", at: "takenAt" });
  const row = await db().snapshot.findFirst({
    where: {
      organisationId,
      ...seated,
      ...(source && { sourceId: source }),
      ...(snapshot ? { id: snapshot } : { source: { archivedAt: null } }),
    },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    include: {
      source: { select: { id: true, name: true, kind: true } },
      audits: { orderBy: { id: "desc" }, take: 1, select: { summary: true } },
    },
  });
  if (!row) {
    if (snapshot || source) throw notFound();
    return null;
  }
  const previous = await db().snapshot.findFirst({
    where: { organisationId, ...seated, sourceId: row.sourceId, takenAt: { lt: row.takenAt } },
    orderBy: { takenAt: "desc" },
    select: { id: true, takenAt: true, configurationHash: true },
  });
  const { id, takenAt, hash, configurationHash, coverage, counts } = row;
  return {
    source: row.source,
    snapshot: { id, takenAt, hash, configurationHash, coverage, counts },
    previous,
    summary: withOwnResults(
      AuditSummary.parse(row.audits[0]?.summary),
      await ownResultsOf(organisationId, id),
    ),
  };
}
