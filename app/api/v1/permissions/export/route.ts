import { exportRoute } from "@/lib/server/exports/export-route";
import { matrixTable } from "@/lib/server/permissions/matrix-table";

export const GET = exportRoute(matrixTable, { operation: "exportPermissionMatrix" });
