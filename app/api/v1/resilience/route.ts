import { ResilienceView } from "@/lib/contracts/resilience";
import { ViewQuery } from "@/lib/contracts/view";
import { getResilience } from "@/lib/server/resilience/get";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getResilience",
  permission: "resilience:read",
  query: ViewQuery,
  response: ResilienceView,
  run: (ctx, { query }) => getResilience(ctx, query),
});
