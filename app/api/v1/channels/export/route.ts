import { exportRoute } from "@/lib/server/exports/export-route";
import { channelTable } from "@/lib/server/channels/table";

export const GET = exportRoute(channelTable, { operation: "exportChannels" });
