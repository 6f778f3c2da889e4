import { exportRoute } from "@/lib/server/exports/export-route";
import { logImportTable } from "@/lib/server/reception-log/import-table";

export const GET = exportRoute(logImportTable, { operation: "exportLogImports" });
