import "server-only";
import type { Probe } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { probesWithinSeat } from "./within-seat";

/** @throws AppError not-found, also for an archived probe or one of another organisation */
export async function getProbeInOrganisation(tx: Transaction, ctx: Reader, probeId: string): Promise<Probe> {
  const probe = await tx.probe.findFirst({
    where: { id: probeId, organisationId: ctx.organisation.id, archivedAt: null, ...probesWithinSeat(ctx) },
  });
  if (!probe) throw notFound();
  return probe;
}
