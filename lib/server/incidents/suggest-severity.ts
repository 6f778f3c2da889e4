import "server-only";
import type { SeveritySuggestion, SuggestionQuery } from "@/lib/contracts/incidents";
import { authorize, type Context } from "@/lib/server/context";
import { currentView } from "@/lib/server/views/current";
import { hitChannels, suggestionOf } from "./hit-channels";

/** What the matrix says of these channels since then; null where there is no snapshot or no channel to ask. */
export async function suggestSeverity(
  ctx: Context,
  query: SuggestionQuery,
  now = Date.now(),
): Promise<SeveritySuggestion | null> {
  authorize(ctx, "incidents:read");
  if (query.channel.length === 0) return null;
  const view = await currentView(ctx, query.source ? { source: query.source } : {});
  if (!view) return null;
  return suggestionOf(
    view,
    hitChannels(view, query.channel),
    query.since ? Date.parse(query.since) : now,
    now,
  );
}
