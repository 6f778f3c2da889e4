import "server-only";
import type { PullView } from "@/lib/contracts/pulls";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { withinSeat } from "@/lib/server/seat";
import { serialisePull } from "./serialise";

const SHOWN = 30;

/** The newest pulls of a source. */
export async function listPulls(ctx: Context, input: { sourceId: string }): Promise<PullView[]> {
  authorize(ctx, "sources:read");
  const rows = await db().pull.findMany({
    where: {
      organisationId: ctx.organisation.id,
      sourceId: input.sourceId,
      ...withinSeat(ctx, { source: "sourceId", at: "queuedAt" }),
    },
    orderBy: [{ queuedAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    include: { requestedBy: { select: { name: true } } },
  });
  return rows.map(serialisePull);
}
