import { FollowUpView, ProposeFollowUp } from "@/lib/contracts/incident-reviews";
import { IncidentParams } from "@/lib/contracts/incidents";
import { proposeFollowUp } from "@/lib/server/incidents/follow-ups/propose";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "proposeFollowUp",
  permission: "incidents:review",
  params: IncidentParams,
  body: ProposeFollowUp,
  response: FollowUpView,
  run: (ctx, { params, body }) => proposeFollowUp(ctx, { ...params, ...body }),
});
