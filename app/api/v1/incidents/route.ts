import { DeclareIncident, IncidentQuery } from "@/lib/contracts/incidents";
import { declareIncident } from "@/lib/server/incidents/declare";
import { listIncidents } from "@/lib/server/incidents/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "incidents:read",
  query: IncidentQuery,
  run: (ctx, { query }) => listIncidents(ctx, query),
});

export const POST = route({
  permission: "incidents:write",
  body: DeclareIncident,
  run: (ctx, { body }) => declareIncident(ctx, body),
});
