import { DecideFollowUp, FollowUpParams, FollowUpView } from "@/lib/contracts/incident-reviews";
import { decideFollowUp } from "@/lib/server/incidents/follow-ups/decide";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "decideFollowUp",
  permission: "incidents:review",
  params: FollowUpParams,
  body: DecideFollowUp,
  response: FollowUpView,
  run: (ctx, { params, body }) => decideFollowUp(ctx, { ...params, ...body }),
});
