import { exportRoute } from "@/lib/server/exports/export-route";
import { anomalyTable } from "@/lib/server/reception-log/anomaly-table";

export const GET = exportRoute(anomalyTable, { operation: "exportAnomalies" });
