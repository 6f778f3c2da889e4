import "server-only";
import type { Source } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** @throws AppError not-found, also for an archived source or one of another organisation */
export async function getSourceInOrganisation(
  tx: Transaction,
  ctx: Context,
  sourceId: string,
): Promise<Source> {
  const source = await tx.source.findFirst({
    where: { id: sourceId, organisationId: ctx.organisation.id, archivedAt: null },
  });
  if (!source) throw notFound();
  return source;
}
