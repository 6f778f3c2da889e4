import "server-only";
import type { IncidentPage, IncidentQuery } from "@/lib/contracts/incidents";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { filterOf } from "./filter";
import { rowPartsFor, toIncidentRow } from "./serialise";
import { incidentsWithinSeat } from "./within-seat";

/** Newest first, real ones or drills. */
export async function listIncidents(ctx: Context, query: IncidentQuery): Promise<IncidentPage> {
  authorize(ctx, "incidents:read");
  const organisationId = ctx.organisation.id;
  const rows = await db().incident.findMany({
    where: {
      ...filterOf(ctx, query),
      ...(query.cursor && { number: { lt: Number(query.cursor) } }),
    },
    orderBy: { number: "desc" },
    take: query.limit + 1,
    include: rowPartsFor(ctx),
  });
  const shown = rows.slice(0, query.limit).map(toIncidentRow);
  const seated = { organisationId, ...incidentsWithinSeat(ctx) };
  const counts = await db().incident.groupBy({ by: ["kind"], where: seated, _count: true });
  const countOf = (kind: "real" | "drill") => counts.find((one) => one.kind === kind)?._count ?? 0;
  const channels = await db().incidentChannel.findMany({
    where: { organisationId, incident: seated },
    distinct: ["channelId"],
    select: { channelId: true, name: true },
    orderBy: { channelId: "asc" },
  });
  return {
    incidents: shown,
    nextCursor: rows.length > query.limit ? String(shown.at(-1)?.number) : null,
    counts: { real: countOf("real"), drill: countOf("drill") },
    channels: channels.map(({ channelId, name }) => ({ id: channelId, name })),
  };
}
