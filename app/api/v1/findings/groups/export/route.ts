import { exportRoute } from "@/lib/server/exports/export-route";
import { findingGroupTable } from "@/lib/server/findings/group-table";

export const GET = exportRoute(findingGroupTable, { operation: "exportFindingGroups" });
