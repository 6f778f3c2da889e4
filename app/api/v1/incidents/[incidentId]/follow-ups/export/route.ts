import { IncidentParams } from "@/lib/contracts/incidents";
import { exportRoute } from "@/lib/server/exports/export-route";
import { followUpTable } from "@/lib/server/incidents/follow-ups/table";

export const GET = exportRoute(followUpTable, { operation: "exportFollowUps", params: IncidentParams });
