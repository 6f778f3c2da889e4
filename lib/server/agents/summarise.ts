import "server-only";
import { AGENT_FACETS, type AgentFilter, type AgentOverview } from "@/lib/contracts/agents";
import { ledgerOf, type Snapshot } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { countListing } from "./listing/count";
import { openListing } from "./listing/open";

/** How many people there are, and how many each choice of each filter would leave. */
export async function summariseAgents(ctx: Context, filter: AgentFilter): Promise<AgentOverview> {
  authorize(ctx, "agents:read");
  const view = await currentView(ctx, filter);
  if (!view) {
    const facets = Object.fromEntries(AGENT_FACETS.map((facet) => [facet, []]));
    return {
      view: null,
      total: 0,
      all: 0,
      facets: facets as unknown as AgentOverview["facets"],
      ledger: null,
    };
  }
  const list = await openListing(ctx.organisation.id, view.snapshot.id);
  const coverage = { ledger: view.snapshot.coverage as Snapshot["ledger"] };
  const { fields: _fields, requests: _requests, ...ledger } = ledgerOf(coverage, "agents");
  return { view: headOf(view), all: list.size, ...(await countListing(list.id, filter)), ledger };
}
