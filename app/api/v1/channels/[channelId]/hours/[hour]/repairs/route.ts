import { HourParams } from "@/lib/contracts/channels";
import { ViewQuery } from "@/lib/contracts/view";
import { listRepairs } from "@/lib/server/repairs/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "channels:read",
  params: HourParams,
  query: ViewQuery,
  run: (ctx, { params, query }) => listRepairs(ctx, { ...query, ...params }),
});
