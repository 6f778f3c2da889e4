import "server-only";
import type { PackPage, PackQuery } from "@/lib/contracts/packs";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { badCursor } from "@/lib/server/errors";
import { packParts, toPackRow } from "./serialise";
import { packsWithinSeat } from "./within-seat";

/** Newest request first: made, being made, failed, and the rows deleted ones left. */
export async function listPacks(ctx: Context, { cursor, limit }: PackQuery): Promise<PackPage> {
  authorize(ctx, "packs:read");
  const where = { organisationId: ctx.organisation.id, ...(await packsWithinSeat(db(), ctx)) };
  if (cursor && (await db().pack.count({ where: { AND: [where, { id: cursor }] } })) === 0) throw badCursor();
  const rows = await db().pack.findMany({
    where: { ...where, ...(cursor && { id: { lt: cursor } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
    include: packParts,
  });
  const shown = rows.slice(0, limit);
  return {
    packs: shown.map((row) => toPackRow(row, ctx.organisation.timezone)),
    nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
