import "server-only";
import { type Checklist, StepContent, type StepView } from "@/lib/contracts/emergency";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { incidentsWithinSeat } from "@/lib/server/incidents/within-seat";

export const withDoer = { doneBy: { select: { name: true } } } satisfies Prisma.IncidentStepInclude;

export function toStep(row: Prisma.IncidentStepGetPayload<{ include: typeof withDoer }>): StepView {
  return {
    ...StepContent.parse(row.content),
    id: row.id,
    done: row.doneAt && { at: row.doneAt.toISOString(), by: row.doneBy?.name ?? "" },
  };
}

/** The lists of incidents and drills that are not over, newest first. */
export async function runningChecklists(ctx: Reader): Promise<Checklist[]> {
  const incidents = await db().incident.findMany({
    where: {
      organisationId: ctx.organisation.id,
      ...incidentsWithinSeat(ctx),
      status: { in: ["open", "mitigated"] },
      steps: { some: {} },
    },
    orderBy: { number: "desc" },
    include: { steps: { orderBy: { position: "asc" }, include: withDoer } },
  });
  return incidents.map(({ id, number, title, kind, declaredAt, revision, steps }) => ({
    incident: { id, number, title, kind, declaredAt: declaredAt.toISOString(), revision },
    kitVersion: steps[0]?.kitVersion ?? 0,
    steps: steps.map(toStep),
  }));
}
