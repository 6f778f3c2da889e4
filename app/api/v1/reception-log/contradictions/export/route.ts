import { exportRoute } from "@/lib/server/exports/export-route";
import { contradictionTable } from "@/lib/server/reception-log/contradiction-table";

export const GET = exportRoute(contradictionTable, { operation: "exportContradictions" });
