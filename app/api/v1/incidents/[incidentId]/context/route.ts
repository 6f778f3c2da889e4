import { IncidentParams } from "@/lib/contracts/incidents";
import { getIncidentContext } from "@/lib/server/incidents/context";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "incidents:read",
  params: IncidentParams,
  run: (ctx, { params }) => getIncidentContext(ctx, params),
});
