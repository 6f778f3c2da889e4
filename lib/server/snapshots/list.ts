import "server-only";
import type { SnapshotPage, SnapshotQuery } from "@/lib/contracts/snapshots";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { rowsOf, snapshotInclude } from "./rows";

/** Newest first, of one source or of all. @throws AppError not-found for another organisation's source */
export async function listSnapshots(ctx: Context, query: SnapshotQuery): Promise<SnapshotPage> {
  authorize(ctx, "snapshots:read");
  const organisationId = ctx.organisation.id;
  if (query.source) await requireSource(organisationId, query.source);
  const last = query.cursor ? readCursor(query.cursor) : null;
  const stored = await db().snapshot.findMany({
    where: {
      organisationId,
      ...(query.source && { sourceId: query.source }),
      ...(last && {
        OR: [{ takenAt: { lt: last.takenAt } }, { takenAt: last.takenAt, id: { lt: last.id } }],
      }),
    },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    take: query.limit + 1,
    include: snapshotInclude,
  });
  const shown = stored.slice(0, query.limit);
  const end = shown.at(-1);
  return {
    snapshots: await rowsOf(organisationId, shown),
    nextCursor: stored.length > query.limit && end ? `${end.takenAt.toISOString()}~${end.id}` : null,
  };
}

function readCursor(text: string): { takenAt: Date; id: string } {
  const [time = "", id = ""] = text.split("~");
  const takenAt = new Date(time);
  if (Number.isNaN(takenAt.getTime()) || !id) throw new AppError("invalid");
  return { takenAt, id };
}

/** An archived source still answers: its snapshots stay as evidence. */
async function requireSource(organisationId: string, id: string): Promise<void> {
  if (!(await db().source.findFirst({ where: { id, organisationId }, select: { id: true } })))
    throw notFound();
}
