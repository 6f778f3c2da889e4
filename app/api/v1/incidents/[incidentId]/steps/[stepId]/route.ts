import { StepParams, StepView, TickStep } from "@/lib/contracts/emergency";
import { tickStep } from "@/lib/server/incidents/steps/tick";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "tickStep",
  permission: "incidents:write",
  params: StepParams,
  body: TickStep,
  response: StepView,
  run: (ctx, { params, body }) => tickStep(ctx, { ...params, ...body }),
});
