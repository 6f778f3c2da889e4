import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { sqlWithinSeat } from "@/lib/server/seat";

/** Where a snapshot stands among those of its source. */
export type Place = {
  id: string;
  previousId: string | null;
  nextId: string | null;
  /** When the run of equal configurations began that it belongs to; its own time when it changed something. */
  since: Date;
};

export type PlaceFilter = {
  id?: string;
  sources?: readonly string[];
  /** Only those whose configuration differs from the one before. */
  changed?: boolean;
  from?: Date | undefined;
  to?: Date | undefined;
  /** Older than this one. */
  after?: { takenAt: Date; id: string } | null;
  limit: number;
};

/** Newest first. Neighbours are found before the filter, so that it hides rows and nothing else; a seat hides neighbours too. */
export async function placesOf(ctx: Reader, filter: PlaceFilter): Promise<Place[]> {
  const { id, sources = [], changed, from, to, after, limit } = filter;
  const seated = sqlWithinSeat(ctx, { source: Prisma.sql`source_id`, at: Prisma.sql`taken_at` });
  const all = Prisma.sql`TRUE`;
  const rows = await db().$queryRaw<(Omit<Place, "since"> & { since: Date | string })[]>`
    WITH marked AS (
      SELECT id, source_id, taken_at,
        lag(id) OVER line AS previous_id,
        lead(id) OVER line AS next_id,
        (configuration_hash IS DISTINCT FROM lag(configuration_hash) OVER line)::int AS changed
      FROM snapshot
      WHERE organisation_id = ${ctx.organisation.id} AND ${seated}
        AND ${id ? Prisma.sql`source_id = (SELECT source_id FROM snapshot WHERE id = ${id})` : all}
        AND ${sources.length > 0 ? Prisma.sql`source_id IN (${Prisma.join([...sources])})` : all}
      WINDOW line AS (PARTITION BY source_id ORDER BY taken_at, id)
    ), runs AS (
      SELECT *, sum(changed) OVER (PARTITION BY source_id ORDER BY taken_at, id) AS run FROM marked
    ), placed AS (
      SELECT *, min(taken_at) OVER (PARTITION BY source_id, run) AS since FROM runs
    )
    SELECT id, previous_id AS "previousId", next_id AS "nextId", since FROM placed
    WHERE ${id ? Prisma.sql`id = ${id}` : all}
      AND ${changed ? Prisma.sql`changed = 1` : all}
      AND ${from ? Prisma.sql`taken_at >= ${from}` : all}
      AND ${to ? Prisma.sql`taken_at < ${to}` : all}
      AND ${after ? Prisma.sql`(taken_at, id) < (${after.takenAt}, ${after.id})` : all}
    ORDER BY taken_at DESC, id DESC
    LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, since: new Date(row.since) }));
}
