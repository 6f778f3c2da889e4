import { ViewQuery } from "@/lib/contracts/view";
import { getResilience } from "@/lib/server/resilience/get";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "resilience:read",
  query: ViewQuery,
  run: (ctx, { query }) => getResilience(ctx, query),
});
