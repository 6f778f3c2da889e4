import { exportRoute } from "@/lib/server/exports/export-route";
import { findingTable } from "@/lib/server/findings/table";

export const GET = exportRoute(findingTable, { operation: "exportFindings" });
