import { exportRoute } from "@/lib/server/exports/export-route";
import { sourceTable } from "@/lib/server/sources/table";

export const GET = exportRoute(sourceTable, { operation: "exportSources" });
