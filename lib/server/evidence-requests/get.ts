import "server-only";
import type { RequestDetail } from "@/lib/contracts/evidence-requests";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { daysOf } from "@/lib/server/packs/period";
import { entryParts, requestParts, toRequestEntry, toRequestRow } from "./serialise";
import { requestsWithinSeat } from "./within-seat";

/** A request with its whole thread. @throws AppError not-found */
export async function getRequest(ctx: Context, input: { requestId: string }): Promise<RequestDetail> {
  authorize(ctx, "evidence:read");
  const organisationId = ctx.organisation.id;
  const row = await db().evidenceRequest.findFirst({
    where: { id: input.requestId, organisationId, ...requestsWithinSeat(ctx) },
    include: { ...requestParts, entries: { include: entryParts, orderBy: { sequence: "asc" } } },
  });
  if (!row) throw notFound();
  const source =
    row.sourceId === null
      ? null
      : await db().source.findFirst({
          where: { id: row.sourceId, organisationId },
          select: { id: true, name: true },
        });
  const pack =
    row.packId === null
      ? null
      : await db().pack.findFirst({
          where: { id: row.packId, organisationId },
          select: { id: true, number: true },
        });
  return {
    ...toRequestRow(row),
    what: row.what,
    source,
    ruleId: row.ruleId,
    pack: pack?.number ? { id: pack.id, number: pack.number } : null,
    period:
      row.periodFrom && row.periodTo
        ? daysOf({ from: row.periodFrom, to: row.periodTo }, ctx.organisation.timezone)
        : null,
    thread: row.entries.map(toRequestEntry),
  };
}
