import { HourParams } from "@/lib/contracts/channels";
import { HourTrace } from "@/lib/contracts/trace";
import { ViewQuery } from "@/lib/contracts/view";
import { traceHour } from "@/lib/server/channels/trace";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "traceHour",
  permission: "channels:read",
  params: HourParams,
  query: ViewQuery,
  response: HourTrace,
  run: (ctx, { params, query }) => traceHour(ctx, { ...query, ...params }),
});
