import { exportRoute } from "@/lib/server/exports/export-route";
import { waiverTable } from "@/lib/server/waivers/table";

export const GET = exportRoute(waiverTable, { operation: "exportWaivers" });
