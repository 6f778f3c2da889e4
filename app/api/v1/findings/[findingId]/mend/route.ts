import { FindingParams } from "@/lib/contracts/findings";
import { ViewQuery } from "@/lib/contracts/view";
import { listMends } from "@/lib/server/findings/mend";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "findings:read",
  params: FindingParams,
  query: ViewQuery,
  run: (ctx, { params, query }) => listMends(ctx, { ...query, ...params }),
});
