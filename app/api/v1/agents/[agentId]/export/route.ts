import { AgentParams } from "@/lib/contracts/agents";
import { exportRoute } from "@/lib/server/exports/export-route";
import { agentChannelTable } from "@/lib/server/agents/channel-table";

export const GET = exportRoute(agentChannelTable, { operation: "exportAgentChannels", params: AgentParams });
