import { Overview } from "@/lib/contracts/overview";
import { ViewQuery } from "@/lib/contracts/view";
import { getOverview } from "@/lib/server/overview/get";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getOverview",
  permission: "overview:read",
  query: ViewQuery,
  response: Overview.nullable(),
  run: (ctx, { query }) => getOverview(ctx, query),
});
