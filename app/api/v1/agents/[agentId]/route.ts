import { AgentParams } from "@/lib/contracts/agents";
import { ViewQuery } from "@/lib/contracts/view";
import { getAgent } from "@/lib/server/agents/get";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "agents:read",
  params: AgentParams,
  query: ViewQuery,
  run: (ctx, { params, query }) => getAgent(ctx, { ...query, ...params }),
});
