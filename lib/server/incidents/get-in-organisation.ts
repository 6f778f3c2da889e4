import "server-only";
import type { Incident } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

type Reader = Pick<Transaction, "incident">;

/** @throws AppError not-found, also for an incident of another organisation */
export async function getIncidentInOrganisation(
  tx: Reader,
  ctx: Pick<Context, "organisation">,
  id: string,
): Promise<Incident> {
  const incident = await tx.incident.findFirst({ where: { id, organisationId: ctx.organisation.id } });
  if (!incident) throw notFound();
  return incident;
}

/** What the audit log calls it. */
export function targetOf({ id, number, title }: Pick<Incident, "id" | "number" | "title">) {
  return { kind: "incident" as const, id, name: `INC-${number} ${title}` };
}
