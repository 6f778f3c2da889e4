import { Revised } from "@/lib/contracts/answers";
import { IncidentParams, MoveIncident } from "@/lib/contracts/incidents";
import { moveIncident } from "@/lib/server/incidents/move";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "moveIncident",
  permission: "incidents:write",
  params: IncidentParams,
  body: MoveIncident,
  response: Revised,
  run: (ctx, { params, body }) => moveIncident(ctx, { ...params, ...body }),
});
