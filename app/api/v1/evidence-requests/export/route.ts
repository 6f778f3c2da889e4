import { exportRoute } from "@/lib/server/exports/export-route";
import { requestTable } from "@/lib/server/evidence-requests/table";

export const GET = exportRoute(requestTable, { operation: "exportEvidenceRequests" });
