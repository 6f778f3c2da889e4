import { exportRoute } from "@/lib/server/exports/export-route";
import { ownRuleTable } from "@/lib/server/own-rules/table";

export const GET = exportRoute(ownRuleTable, { operation: "exportOwnRules" });
