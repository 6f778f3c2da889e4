import { exportRoute } from "@/lib/server/exports/export-route";
import { conflictTable } from "@/lib/server/permissions/conflict-table";

export const GET = exportRoute(conflictTable, { operation: "exportRoleConflicts" });
