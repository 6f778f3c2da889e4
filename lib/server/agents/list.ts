import "server-only";
import type { AgentPage, AgentQuery } from "@/lib/contracts/agents";
import { rowsOf } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { readCursor, writeCursor } from "./cursor";
import { directoryOf } from "./directory";
import { matching } from "./filter";
import { ordered } from "./order";

/** The people of the platform, a page at a time; empty while there is no snapshot. */
export async function listAgents(ctx: Context, query: AgentQuery): Promise<AgentPage> {
  authorize(ctx, "agents:read");
  const from = query.cursor ? readCursor(query.cursor) : null;
  const view = await currentView(ctx, from ? { snapshot: from.snapshot } : query);
  if (!view) return { agents: [], nextCursor: null };
  const loaded = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const groups = rowsOf(loaded.snapshot, "groups").map(({ id }) => id);
  const rows = ordered(matching(directoryOf(loaded).rows, query, groups), query.sort);
  const offset = from?.offset ?? 0;
  const end = offset + query.limit;
  return {
    agents: rows.slice(offset, end),
    nextCursor: end < rows.length ? writeCursor({ snapshot: view.snapshot.id, offset: end }) : null,
  };
}
