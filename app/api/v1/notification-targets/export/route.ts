import { exportRoute } from "@/lib/server/exports/export-route";
import { targetTable } from "@/lib/server/notification-targets/table";

export const GET = exportRoute(targetTable, { operation: "exportTargets" });
