import "server-only";
import type { EvidenceRequest } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { requestsWithinSeat } from "./within-seat";

/** @throws AppError not-found, also for a request of another organisation */
export async function getRequestInOrganisation(
  tx: Pick<Transaction, "evidenceRequest">,
  ctx: Context,
  id: string,
): Promise<EvidenceRequest> {
  const where = { id, organisationId: ctx.organisation.id, ...requestsWithinSeat(ctx) };
  const request = await tx.evidenceRequest.findFirst({ where });
  if (!request) throw notFound();
  return request;
}

export function requestTarget({ id, number, title }: Pick<EvidenceRequest, "id" | "number" | "title">) {
  return { kind: "evidence-request" as const, id, name: `ER-${number} ${title}` };
}

/** Whoever wrote last wrote against something else. */
export const movedOn = () => new AppError("conflict", "evidence-requests.problems.movedOn");
