import "server-only";
import type { IncidentMetrics, MetricsQuery } from "@/lib/contracts/incident-metrics";
import { metricsOf } from "@/lib/engine/incident/metrics";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { incidentsWithinSeat, partsWithinSeat } from "@/lib/server/incidents/within-seat";
import { countedIncidents, monthsBack } from "./read";

/** How fast incidents are seen, told and mended, and whether they come again. */
export async function getIncidentMetrics(
  ctx: Context,
  query: MetricsQuery,
  now = new Date(),
): Promise<IncidentMetrics> {
  authorize(ctx, "incidents:read");
  const organisationId = ctx.organisation.id;
  const months = monthsBack(query.months, ctx.organisation.timezone, now);
  const metrics = metricsOf(await countedIncidents(ctx, months), months);
  const where = {
    organisationId,
    status: "accepted" as const,
    incident: { kind: "real" as const, ...incidentsWithinSeat(ctx) },
    ...partsWithinSeat(ctx).followUps,
  };
  return {
    ...metrics,
    followUps: {
      open: await db().followUp.count({ where }),
      overdue: await db().followUp.count({ where: { ...where, dueAt: { lt: now } } }),
    },
  };
}
