import { AgentFilter } from "@/lib/contracts/agents";
import { summariseAgents } from "@/lib/server/agents/summarise";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "agents:read",
  query: AgentFilter,
  run: (ctx, { query }) => summariseAgents(ctx, query),
});
