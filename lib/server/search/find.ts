import "server-only";
import { SEARCH_KINDS, type SearchHit, type SearchQuery } from "@/lib/contracts/search";
import { openListing } from "@/lib/server/agents/listing/open";
import { authorize, type Context } from "@/lib/server/context";
import { currentView } from "@/lib/server/views/current";
import { FINDERS } from "./finders";
import { SearchText } from "./search-text";

const SHOWN_EACH = 6;

/** Whatever the member may see by that name, on the source and snapshot on view, in the order of the kinds. */
export async function findByName(ctx: Context, query: SearchQuery): Promise<{ items: SearchHit[] }> {
  authorize(ctx, "overview:read");
  const text = new SearchText(query.q);
  if (text.isEmpty) return { items: [] };
  const view = await currentView(ctx, query);
  const list = view && (await openListing(ctx.organisation.id, view.snapshot.id));
  const search = { ctx, text, language: query.language, view, list, limit: SHOWN_EACH };
  const allowed = SEARCH_KINDS.filter((kind) => ctx.permissions.has(FINDERS[kind].permission));
  const items: SearchHit[] = [];
  for (const kind of allowed) items.push(...(await FINDERS[kind].find(search)));
  return { items: items.map((hit) => onView(hit, query)) };
}

/** A link from a chosen source stays with it; members and the like are of no source. */
function onView(hit: SearchHit, { source, snapshot }: SearchQuery): SearchHit {
  if (["source", "snapshot", "member", "incident"].includes(hit.kind)) return hit;
  const view = new URLSearchParams({ ...(source && { source }), ...(snapshot && { snapshot }) }).toString();
  if (!view) return hit;
  return { ...hit, href: `${hit.href}${hit.href.includes("?") ? "&" : "?"}${view}` };
}
