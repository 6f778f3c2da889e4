import { exportRoute } from "@/lib/server/exports/export-route";
import { sessionTable } from "@/lib/server/sessions/table";

export const GET = exportRoute(sessionTable);
