import { DeclareIncident, Declared, IncidentPage, IncidentQuery } from "@/lib/contracts/incidents";
import { declareIncident } from "@/lib/server/incidents/declare";
import { listIncidents } from "@/lib/server/incidents/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listIncidents",
  permission: "incidents:read",
  query: IncidentQuery,
  response: IncidentPage,
  run: (ctx, { query }) => listIncidents(ctx, query),
});

export const POST = route({
  operation: "declareIncident",
  permission: "incidents:write",
  body: DeclareIncident,
  response: Declared,
  run: (ctx, { body }) => declareIncident(ctx, body),
});
