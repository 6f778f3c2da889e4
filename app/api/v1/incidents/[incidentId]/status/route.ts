import { IncidentParams, MoveIncident } from "@/lib/contracts/incidents";
import { moveIncident } from "@/lib/server/incidents/move";
import { route } from "@/lib/server/route";

export const PUT = route({
  permission: "incidents:write",
  params: IncidentParams,
  body: MoveIncident,
  run: (ctx, { params, body }) => moveIncident(ctx, { ...params, ...body }),
});
