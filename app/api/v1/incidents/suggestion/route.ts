import { SuggestionQuery } from "@/lib/contracts/incidents";
import { suggestSeverity } from "@/lib/server/incidents/suggest-severity";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "incidents:read",
  query: SuggestionQuery,
  run: (ctx, { query }) => suggestSeverity(ctx, query),
});
