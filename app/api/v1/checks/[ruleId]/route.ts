import { CheckDetail, CheckParams } from "@/lib/contracts/checks";
import { ViewQuery } from "@/lib/contracts/view";
import { getCheck } from "@/lib/server/checks/get";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getCheck",
  permission: "findings:read",
  params: CheckParams,
  query: ViewQuery,
  response: CheckDetail,
  run: (ctx, { params, query }) => getCheck(ctx, { ...query, ...params }),
});
