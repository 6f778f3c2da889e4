import { ViewList } from "@/lib/contracts/view";
import { route } from "@/lib/server/route";
import { listViews } from "@/lib/server/views/list";

export const GET = route({
  operation: "listViews",
  permission: "overview:read",
  response: ViewList,
  run: listViews,
});
