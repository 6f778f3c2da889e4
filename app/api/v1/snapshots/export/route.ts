import { exportRoute } from "@/lib/server/exports/export-route";
import { snapshotTable } from "@/lib/server/snapshots/table";

export const GET = exportRoute(snapshotTable, { operation: "exportSnapshots" });
