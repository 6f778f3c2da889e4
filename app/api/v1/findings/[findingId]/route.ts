import { FindingDetail, FindingParams } from "@/lib/contracts/findings";
import { ViewQuery } from "@/lib/contracts/view";
import { getFinding } from "@/lib/server/findings/get";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getFinding",
  permission: "findings:read",
  params: FindingParams,
  query: ViewQuery,
  response: FindingDetail,
  run: (ctx, { params, query }) => getFinding(ctx, { ...query, ...params }),
});
