import { exportRoute } from "@/lib/server/exports/export-route";
import { comparisonTable } from "@/lib/server/snapshots/comparison-table";

export const GET = exportRoute(comparisonTable, { operation: "exportComparison" });
