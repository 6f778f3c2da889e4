import { SearchQuery } from "@/lib/contracts/search";
import { route } from "@/lib/server/route";
import { findByName } from "@/lib/server/search/find";

export const GET = route({
  permission: "overview:read",
  query: SearchQuery,
  run: (ctx, { query }) => findByName(ctx, query),
});
