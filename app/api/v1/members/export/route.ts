import { exportRoute } from "@/lib/server/exports/export-route";
import { memberTable } from "@/lib/server/members/table";

export const GET = exportRoute(memberTable, { operation: "exportMembers" });
