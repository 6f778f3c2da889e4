import "server-only";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { withinSeat } from "@/lib/server/seat";

/** For a snapshot that another row names. */
export async function mayReadSnapshot(ctx: Reader, id: string): Promise<boolean> {
  return ctx.seat === null || (await countWithin(ctx, [id])) === 1;
}

/** For ids that came with a request. @throws AppError not-found, also for another organisation's and outside the seat */
export async function requireSnapshots(ctx: Reader, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if ((await countWithin(ctx, wanted)) < wanted.length) throw notFound();
}

function countWithin(ctx: Reader, ids: string[]): Promise<number> {
  const where = { organisationId: ctx.organisation.id, id: { in: ids } };
  const seated = withinSeat(ctx, { source: "sourceId", at: "takenAt" });
  return db().snapshot.count({ where: { ...where, ...seated } });
}
