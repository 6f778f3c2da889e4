import { EditIncident, IncidentParams } from "@/lib/contracts/incidents";
import { editIncident } from "@/lib/server/incidents/edit";
import { getIncident } from "@/lib/server/incidents/get";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "incidents:read",
  params: IncidentParams,
  run: (ctx, { params }) => getIncident(ctx, params),
});

export const PATCH = route({
  permission: "incidents:write",
  params: IncidentParams,
  body: EditIncident,
  run: (ctx, { params, body }) => editIncident(ctx, { ...params, ...body }),
});
