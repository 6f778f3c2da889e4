import { SearchHits, SearchQuery } from "@/lib/contracts/search";
import { route } from "@/lib/server/route";
import { findByName } from "@/lib/server/search/find";

export const GET = route({
  operation: "findByName",
  permission: "overview:read",
  query: SearchQuery,
  response: SearchHits,
  run: (ctx, { query }) => findByName(ctx, query),
});
