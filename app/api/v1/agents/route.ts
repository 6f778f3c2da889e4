import { AgentQuery } from "@/lib/contracts/agents";
import { listAgents } from "@/lib/server/agents/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "agents:read",
  query: AgentQuery,
  run: (ctx, { query }) => listAgents(ctx, query),
});
