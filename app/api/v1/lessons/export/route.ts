import { exportRoute } from "@/lib/server/exports/export-route";
import { lessonTable } from "@/lib/server/lessons/table";

export const GET = exportRoute(lessonTable, { operation: "exportLessons" });
