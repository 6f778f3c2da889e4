import { exportRoute } from "@/lib/server/exports/export-route";
import { controlTable } from "@/lib/server/frameworks/table";

export const GET = exportRoute(controlTable, { operation: "exportFramework" });
