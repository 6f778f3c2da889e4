import "server-only";
import type { Source } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { isWithinSeat } from "@/lib/server/seat";
import { getSourceInOrganisation } from "@/lib/server/sources/get-in-organisation";

/** Only a source that conversations are pulled from has screens beside them. @throws AppError not-found */
export async function getScreenSource(tx: Transaction, ctx: Context, sourceId: string): Promise<Source> {
  const source = await getSourceInOrganisation(tx, ctx, sourceId);
  if (source.kind !== "meiqia" || !isWithinSeat(ctx, { sourceId: source.id })) throw notFound();
  return source;
}
