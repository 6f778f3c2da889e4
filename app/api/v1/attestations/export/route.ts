import { exportRoute } from "@/lib/server/exports/export-route";
import { attestationTable } from "@/lib/server/attestations/table";

export const GET = exportRoute(attestationTable, { operation: "exportAttestations" });
