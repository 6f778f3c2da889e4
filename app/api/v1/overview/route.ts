import { ViewQuery } from "@/lib/contracts/view";
import { getOverview } from "@/lib/server/overview/get";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "overview:read",
  query: ViewQuery,
  run: (ctx, { query }) => getOverview(ctx, query),
});
