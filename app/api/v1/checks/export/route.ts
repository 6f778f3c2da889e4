import { exportRoute } from "@/lib/server/exports/export-route";
import { checkTable } from "@/lib/server/checks/table";

export const GET = exportRoute(checkTable, { operation: "exportChecks" });
