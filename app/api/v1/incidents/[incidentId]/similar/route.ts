import { z } from "zod";
import { IncidentOnly, SimilarIncident } from "@/lib/contracts/lessons";
import { similarIncidents } from "@/lib/server/lessons/similar";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "similarIncidents",
  permission: "incidents:read",
  params: IncidentOnly,
  response: z.array(SimilarIncident),
  run: (ctx, { params }) => similarIncidents(ctx, params),
});
