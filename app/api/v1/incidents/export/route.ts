import { exportRoute } from "@/lib/server/exports/export-route";
import { incidentTable } from "@/lib/server/incidents/table";

export const GET = exportRoute(incidentTable, { operation: "exportIncidents" });
