import { clientTable } from "@/lib/server/clients/table";
import { exportRoute } from "@/lib/server/exports/export-route";

export const GET = exportRoute(clientTable, { operation: "exportClients" });
