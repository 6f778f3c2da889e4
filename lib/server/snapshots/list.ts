import "server-only";
import type { SnapshotPage, SnapshotQuery } from "@/lib/contracts/snapshots";
import { authorize, type Context, type Reader } from "@/lib/server/context";
import { endOfDay, startOfDay } from "@/lib/server/day";
import { db } from "@/lib/server/db";
import { badCursor, notFound } from "@/lib/server/errors";
import { withinSeat } from "@/lib/server/seat";
import { rowsAt } from "./rows";
import { placesOf } from "./sequence";

/** Newest first, of some sources or of all. Days are the organisation's. @throws AppError not-found for a foreign source */
export async function listSnapshots(ctx: Context, query: SnapshotQuery): Promise<SnapshotPage> {
  authorize(ctx, "snapshots:read");
  const { timezone } = ctx.organisation;
  await requireSources(ctx, query.source);
  const places = await placesOf(ctx, {
    sources: query.source,
    changed: query.changed,
    from: query.from ? startOfDay(query.from, timezone) : undefined,
    to: query.to ? endOfDay(query.to, timezone) : undefined,
    after: query.cursor ? readCursor(query.cursor) : null,
    limit: query.limit + 1,
  });
  const snapshots = await rowsAt(ctx, places.slice(0, query.limit));
  const end = snapshots.at(-1);
  return {
    snapshots,
    nextCursor: places.length > query.limit && end ? `${end.takenAt}~${end.id}` : null,
  };
}

function readCursor(text: string): { takenAt: Date; id: string } {
  const [time = "", id = ""] = text.split("~");
  const takenAt = new Date(time);
  if (!/^\d{4}-/.test(time) || Number.isNaN(takenAt.getTime()) || !id) throw badCursor();
  return { takenAt, id };
}

/** An archived source still answers: its snapshots stay as evidence. */
async function requireSources(ctx: Reader, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await db().source.count({
    where: { organisationId: ctx.organisation.id, id: { in: wanted }, ...withinSeat(ctx, { source: "id" }) },
  });
  if (found < wanted.length) throw notFound();
}
