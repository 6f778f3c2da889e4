import { exportRoute } from "@/lib/server/exports/export-route";
import { logEntryTable } from "@/lib/server/reception-log/entry-table";

export const GET = exportRoute(logEntryTable, { operation: "exportLogEntries" });
