import "server-only";
import type { NotificationTarget } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** @throws AppError not-found, also for a removed target or one of another organisation */
export async function getTargetInOrganisation(
  tx: Transaction,
  { organisation }: Pick<Context, "organisation">,
  targetId: string,
): Promise<NotificationTarget> {
  const target = await tx.notificationTarget.findFirst({
    where: { id: targetId, organisationId: organisation.id, archivedAt: null },
  });
  if (!target) throw notFound();
  return target;
}
