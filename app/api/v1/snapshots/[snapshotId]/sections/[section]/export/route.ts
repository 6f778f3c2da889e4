import { SectionParams } from "@/lib/contracts/snapshots";
import { exportRoute } from "@/lib/server/exports/export-route";
import { sectionTable } from "@/lib/server/snapshots/section-table";

export const GET = exportRoute(sectionTable, { operation: "exportSectionRows", params: SectionParams });
