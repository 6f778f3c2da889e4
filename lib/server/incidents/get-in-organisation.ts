import "server-only";
import type { Incident } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { incidentsWithinSeat } from "./within-seat";

type Incidents = Pick<Transaction, "incident">;

/** @throws AppError not-found, also for an incident of another organisation or outside the seat */
export async function getIncidentInOrganisation(tx: Incidents, ctx: Reader, id: string): Promise<Incident> {
  const where = { id, organisationId: ctx.organisation.id, ...incidentsWithinSeat(ctx) };
  const incident = await tx.incident.findFirst({ where });
  if (!incident) throw notFound();
  return incident;
}

/** What the audit log calls it. */
export function targetOf({ id, number, title }: Pick<Incident, "id" | "number" | "title">) {
  return { kind: "incident" as const, id, name: `INC-${number} ${title}` };
}
