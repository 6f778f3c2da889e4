import "server-only";
import { AGENT_FACETS, type AgentFacet, type AgentFilter, type AgentOverview } from "@/lib/contracts/agents";
import { ledgerOf, rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { directoryOf } from "./directory";
import { choicesOf, matching } from "./filter";

const SHOWN_CHOICES = 200;

/** How many people there are, and how many each choice of each filter would leave. */
export async function summariseAgents(ctx: Context, filter: AgentFilter): Promise<AgentOverview> {
  authorize(ctx, "agents:read");
  const view = await currentView(ctx, filter);
  const facets = Object.fromEntries(AGENT_FACETS.map((facet) => [facet, []])) as unknown as Facets;
  if (!view) return { view: null, total: 0, all: 0, facets, ledger: null };
  const loaded = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const { rows } = directoryOf(loaded);
  const groups = rowsOf(loaded.snapshot, "groups").map(({ id }) => id);
  for (const facet of AGENT_FACETS) {
    const counts = new Map<string, number>();
    for (const row of matching(rows, filter, groups, facet))
      for (const choice of choicesOf(row, facet, groups)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
    facets[facet] = named(facet, counts, loaded.snapshot);
  }
  const { fields: _fields, requests: _requests, ...ledger } = ledgerOf(loaded.snapshot, "agents");
  return {
    view: headOf(view),
    total: matching(rows, filter, groups).length,
    all: rows.length,
    facets,
    ledger,
  };
}

type Facets = AgentOverview["facets"];

function named(
  facet: AgentFacet,
  counts: ReadonlyMap<string, number>,
  snapshot: Snapshot,
): Facets[AgentFacet] {
  const section = facet === "role" ? "roles" : facet === "group" ? "groups" : null;
  const names = new Map(section ? rowsOf(snapshot, section).map(({ id, name }) => [id, name]) : []);
  return [...counts]
    .map(([value, count]) => {
      const name = names.get(value);
      return { value, count, ...(name !== undefined && { name }) };
    })
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, SHOWN_CHOICES);
}
