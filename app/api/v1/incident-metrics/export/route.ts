import { exportRoute } from "@/lib/server/exports/export-route";
import { incidentMetricsTable } from "@/lib/server/incident-metrics/table";

export const GET = exportRoute(incidentMetricsTable, { operation: "exportIncidentMetrics" });
