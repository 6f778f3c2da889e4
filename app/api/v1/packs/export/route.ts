import { exportRoute } from "@/lib/server/exports/export-route";
import { packTable } from "@/lib/server/packs/table";

export const GET = exportRoute(packTable, { operation: "exportPacks" });
