import { Revised } from "@/lib/contracts/answers";
import { SaveReview } from "@/lib/contracts/incident-reviews";
import { IncidentParams } from "@/lib/contracts/incidents";
import { saveReview } from "@/lib/server/incidents/review/save";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "saveReview",
  permission: "incidents:review",
  params: IncidentParams,
  body: SaveReview,
  response: Revised,
  run: (ctx, { params, body }) => saveReview(ctx, { ...params, ...body }),
});
