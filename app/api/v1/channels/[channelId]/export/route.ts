import { ChannelParams } from "@/lib/contracts/channels";
import { exportRoute } from "@/lib/server/exports/export-route";
import { candidateTable } from "@/lib/server/channels/candidate-table";

export const GET = exportRoute(candidateTable, { operation: "exportCandidates", params: ChannelParams });
