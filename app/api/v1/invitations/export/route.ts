import { exportRoute } from "@/lib/server/exports/export-route";
import { invitationTable } from "@/lib/server/invitations/table";

export const GET = exportRoute(invitationTable);
