import { exportRoute } from "@/lib/server/exports/export-route";
import { resilienceTable } from "@/lib/server/resilience/table";

export const GET = exportRoute(resilienceTable, { operation: "exportResilience" });
