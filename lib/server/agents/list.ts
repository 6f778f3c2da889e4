import "server-only";
import type { AgentPage, AgentQuery } from "@/lib/contracts/agents";
import { authorize, type Context } from "@/lib/server/context";
import { currentView } from "@/lib/server/views/current";
import { readCursor, writeCursor } from "./cursor";
import { openListing } from "./listing/open";
import { readPage } from "./listing/page";

/** The people of the platform, a page at a time; empty while there is no snapshot. */
export async function listAgents(ctx: Context, query: AgentQuery): Promise<AgentPage> {
  authorize(ctx, "agents:read");
  const from = query.cursor ? readCursor(query.cursor) : null;
  const view = await currentView(ctx, from ? { snapshot: from.snapshot } : query);
  if (!view) return { agents: [], nextCursor: null };
  const list = await openListing(ctx.organisation.id, view.snapshot.id);
  const { rows, next } = await readPage(list, query, from);
  return { agents: rows, nextCursor: next && writeCursor({ snapshot: view.snapshot.id, ...next }) };
}
