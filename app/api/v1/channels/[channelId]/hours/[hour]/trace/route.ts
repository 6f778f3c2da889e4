import { HourParams } from "@/lib/contracts/channels";
import { ViewQuery } from "@/lib/contracts/view";
import { traceHour } from "@/lib/server/channels/trace";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "channels:read",
  params: HourParams,
  query: ViewQuery,
  run: (ctx, { params, query }) => traceHour(ctx, { ...query, ...params }),
});
