import { exportRoute } from "@/lib/server/exports/export-route";
import { forecastTable } from "@/lib/server/forecast/table";

export const GET = exportRoute(forecastTable, { operation: "exportForecast" });
