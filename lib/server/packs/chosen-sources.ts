import "server-only";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** @throws AppError not-found when one of them is not the organisation's */
export async function requireSources(
  tx: Pick<Transaction, "source">,
  ctx: Pick<Context, "organisation">,
  ids: readonly string[],
): Promise<void> {
  const where = { organisationId: ctx.organisation.id, id: { in: [...ids] } };
  if ((await tx.source.count({ where })) !== new Set(ids).size) throw notFound();
}
