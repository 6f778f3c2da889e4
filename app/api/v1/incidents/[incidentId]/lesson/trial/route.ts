import { CheckTrial, IncidentOnly } from "@/lib/contracts/lessons";
import { TryOwnRule } from "@/lib/contracts/own-rules";
import { tryCheck } from "@/lib/server/lessons/try-check";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "tryCheck",
  permission: "incidents:review",
  params: IncidentOnly,
  body: TryOwnRule,
  response: CheckTrial,
  run: (ctx, { params, body }) => tryCheck(ctx, { ...params, ...body }),
});
