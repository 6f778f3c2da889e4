import { exportRoute } from "@/lib/server/exports/export-route";
import { siteScanTable } from "@/lib/server/site-scans/table";

export const GET = exportRoute(siteScanTable, { operation: "exportSiteScans" });
