import { AgentDetail, AgentParams } from "@/lib/contracts/agents";
import { ViewQuery } from "@/lib/contracts/view";
import { getAgent } from "@/lib/server/agents/get";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getAgent",
  permission: "agents:read",
  params: AgentParams,
  query: ViewQuery,
  response: AgentDetail,
  run: (ctx, { params, query }) => getAgent(ctx, { ...query, ...params }),
});
