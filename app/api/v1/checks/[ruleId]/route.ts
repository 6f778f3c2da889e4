import { CheckParams } from "@/lib/contracts/checks";
import { ViewQuery } from "@/lib/contracts/view";
import { getCheck } from "@/lib/server/checks/get";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "findings:read",
  params: CheckParams,
  query: ViewQuery,
  run: (ctx, { params, query }) => getCheck(ctx, { ...query, ...params }),
});
