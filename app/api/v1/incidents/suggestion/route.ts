import { SeveritySuggestion, SuggestionQuery } from "@/lib/contracts/incidents";
import { suggestSeverity } from "@/lib/server/incidents/suggest-severity";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "suggestSeverity",
  permission: "incidents:read",
  query: SuggestionQuery,
  response: SeveritySuggestion.nullable(),
  run: (ctx, { query }) => suggestSeverity(ctx, query),
});
