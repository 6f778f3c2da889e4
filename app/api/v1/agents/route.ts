import { AgentPage, AgentQuery } from "@/lib/contracts/agents";
import { listAgents } from "@/lib/server/agents/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listAgents",
  permission: "agents:read",
  query: AgentQuery,
  response: AgentPage,
  run: (ctx, { query }) => listAgents(ctx, query),
});
