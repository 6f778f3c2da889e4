import { Revised } from "@/lib/contracts/answers";
import { EditIncident, IncidentDetail, IncidentParams } from "@/lib/contracts/incidents";
import { editIncident } from "@/lib/server/incidents/edit";
import { getIncident } from "@/lib/server/incidents/get";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getIncident",
  permission: "incidents:read",
  params: IncidentParams,
  response: IncidentDetail,
  run: (ctx, { params }) => getIncident(ctx, params),
});

export const PATCH = route({
  operation: "editIncident",
  permission: "incidents:write",
  params: IncidentParams,
  body: EditIncident,
  response: Revised,
  run: (ctx, { params, body }) => editIncident(ctx, { ...params, ...body }),
});
