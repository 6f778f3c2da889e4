import "server-only";
import type { ViewQuery } from "@/lib/contracts/view";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { withinSeat } from "@/lib/server/seat";

export type LogSource = { id: string; name: string };

/** The source a page of logs is about: the one in the address, otherwise the one looked at last. Null while there is none. */
export async function logSourceOf(ctx: Reader, { source }: ViewQuery): Promise<LogSource | null> {
  const row = await db().source.findFirst({
    where: {
      organisationId: ctx.organisation.id,
      archivedAt: null,
      ...withinSeat(ctx, { source: "id" }),
      ...(source && { id: source }),
    },
    orderBy: [{ lastPullAt: { sort: "desc", nulls: "last" } }, { name: "asc" }],
    select: { id: true, name: true },
  });
  if (!row && source) throw notFound();
  return row;
}
