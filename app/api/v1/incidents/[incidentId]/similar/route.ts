import { IncidentOnly } from "@/lib/contracts/lessons";
import { similarIncidents } from "@/lib/server/lessons/similar";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "incidents:read",
  params: IncidentOnly,
  run: (ctx, { params }) => similarIncidents(ctx, params),
});
