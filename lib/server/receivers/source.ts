import "server-only";
import { type ReceiverKind, RECEIVERS_OF } from "@/lib/contracts/event-receivers";
import type { Source } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { isWithinSeat } from "@/lib/server/seat";
import { getSourceInOrganisation } from "@/lib/server/sources/get-in-organisation";

/** @throws AppError not-found, also for a platform that sends nothing */
export async function getReceiverSource(
  tx: Transaction,
  ctx: Context,
  { sourceId, kind }: { sourceId: string; kind?: ReceiverKind },
): Promise<Source> {
  const source = await getSourceInOrganisation(tx, ctx, sourceId);
  const kinds = RECEIVERS_OF[source.kind] ?? [];
  if (kinds.length === 0 || (kind && !kinds.includes(kind)) || !isWithinSeat(ctx, { sourceId }))
    throw notFound();
  return source;
}
