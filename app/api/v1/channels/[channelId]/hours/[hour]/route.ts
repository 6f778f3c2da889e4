import { HourDetail, HourParams } from "@/lib/contracts/channels";
import { ViewQuery } from "@/lib/contracts/view";
import { explainHour } from "@/lib/server/channels/hour";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "explainHour",
  permission: "channels:read",
  params: HourParams,
  query: ViewQuery,
  response: HourDetail,
  run: (ctx, { params, query }) => explainHour(ctx, { ...query, ...params }),
});
