import { SourceParams } from "@/lib/contracts/sources";
import { exportRoute } from "@/lib/server/exports/export-route";
import { pullTable } from "@/lib/server/pulls/table";

export const GET = exportRoute(pullTable, { operation: "exportPulls", params: SourceParams });
