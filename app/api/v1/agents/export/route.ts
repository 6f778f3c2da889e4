import { exportRoute } from "@/lib/server/exports/export-route";
import { agentTable } from "@/lib/server/agents/table";

export const GET = exportRoute(agentTable, { operation: "exportAgents" });
