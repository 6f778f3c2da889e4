import { HourParams } from "@/lib/contracts/channels";
import { RepairList } from "@/lib/contracts/repairs";
import { ViewQuery } from "@/lib/contracts/view";
import { listRepairs } from "@/lib/server/repairs/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listRepairs",
  permission: "channels:read",
  params: HourParams,
  query: ViewQuery,
  response: RepairList,
  run: (ctx, { params, query }) => listRepairs(ctx, { ...query, ...params }),
});
