import { route } from "@/lib/server/route";
import { listViews } from "@/lib/server/views/list";

export const GET = route({ permission: "overview:read", run: listViews });
