import { AgentFilter, AgentOverview } from "@/lib/contracts/agents";
import { summariseAgents } from "@/lib/server/agents/summarise";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "summariseAgents",
  permission: "agents:read",
  query: AgentFilter,
  response: AgentOverview,
  run: (ctx, { query }) => summariseAgents(ctx, query),
});
