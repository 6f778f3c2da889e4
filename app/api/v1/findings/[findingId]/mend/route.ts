import { FindingMend, FindingParams } from "@/lib/contracts/findings";
import { ViewQuery } from "@/lib/contracts/view";
import { listMends } from "@/lib/server/findings/mend";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listMends",
  permission: "findings:read",
  params: FindingParams,
  query: ViewQuery,
  response: FindingMend,
  run: (ctx, { params, query }) => listMends(ctx, { ...query, ...params }),
});
