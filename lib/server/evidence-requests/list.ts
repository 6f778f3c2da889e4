import "server-only";
import type { RequestPage, RequestQuery } from "@/lib/contracts/evidence-requests";
import type { Prisma } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { requestParts, toRequestRow } from "./serialise";
import { requestsWithinSeat } from "./within-seat";

/** The requests that a question is about, within the reader's seat. */
export function requestsAsked(
  ctx: Pick<Context, "organisation" | "actor" | "seat">,
  { status, whose, pack }: Pick<RequestQuery, "status" | "whose" | "pack">,
): Prisma.EvidenceRequestWhereInput {
  const me = ctx.actor.id;
  return {
    organisationId: ctx.organisation.id,
    ...requestsWithinSeat(ctx),
    ...(status.length > 0 && { status: { in: status } }),
    ...(whose === "mine" && { OR: [{ askedById: me }, { assigneeId: me }] }),
    ...(pack !== undefined && { packId: pack }),
  };
}

/** Newest first. */
export async function listRequests(ctx: Context, query: RequestQuery): Promise<RequestPage> {
  authorize(ctx, "evidence:read");
  const { cursor, limit } = query;
  const rows = await db().evidenceRequest.findMany({
    where: {
      ...requestsAsked(ctx, query),
      ...(cursor && { number: { lt: Number(cursor) } }),
    },
    orderBy: { number: "desc" },
    take: limit + 1,
    include: requestParts,
  });
  const shown = rows.slice(0, limit);
  return {
    requests: shown.map((row) => toRequestRow(row)),
    nextCursor: rows.length > limit ? String(shown.at(-1)?.number) : null,
  };
}
