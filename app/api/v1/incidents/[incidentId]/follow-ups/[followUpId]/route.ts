import { DecideFollowUp, FollowUpParams } from "@/lib/contracts/incident-reviews";
import { decideFollowUp } from "@/lib/server/incidents/follow-ups/decide";
import { route } from "@/lib/server/route";

export const PUT = route({
  permission: "incidents:review",
  params: FollowUpParams,
  body: DecideFollowUp,
  run: (ctx, { params, body }) => decideFollowUp(ctx, { ...params, ...body }),
});
