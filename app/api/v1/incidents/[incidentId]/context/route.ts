import { IncidentContext } from "@/lib/contracts/incident-context";
import { IncidentParams } from "@/lib/contracts/incidents";
import { getIncidentContext } from "@/lib/server/incidents/context";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getIncidentContext",
  permission: "incidents:read",
  params: IncidentParams,
  response: IncidentContext.nullable(),
  run: (ctx, { params }) => getIncidentContext(ctx, params),
});
