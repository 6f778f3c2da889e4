import "server-only";
import type { Probe } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

/** @throws AppError not-found, also for an archived probe or one of another organisation */
export async function getProbeInOrganisation(
  tx: Transaction,
  { organisation }: Pick<Context, "organisation">,
  probeId: string,
): Promise<Probe> {
  const probe = await tx.probe.findFirst({
    where: { id: probeId, organisationId: organisation.id, archivedAt: null },
  });
  if (!probe) throw notFound();
  return probe;
}
