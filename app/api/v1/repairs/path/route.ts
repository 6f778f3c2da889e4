import { RepairPath } from "@/lib/contracts/repairs";
import { ViewQuery } from "@/lib/contracts/view";
import { findRepairPath } from "@/lib/server/repairs/path";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "findRepairPath",
  permission: "channels:read",
  query: ViewQuery,
  response: RepairPath,
  run: (ctx, { query }) => findRepairPath(ctx, query),
});
