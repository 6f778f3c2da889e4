import { SettingParams } from "@/lib/contracts/settings";
import { exportRoute } from "@/lib/server/exports/export-route";
import { settingTable } from "@/lib/server/settings/table";

export const GET = exportRoute(settingTable, { operation: "exportSettings", params: SettingParams });
