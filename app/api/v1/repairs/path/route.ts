import { ViewQuery } from "@/lib/contracts/view";
import { findRepairPath } from "@/lib/server/repairs/path";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "channels:read",
  query: ViewQuery,
  run: (ctx, { query }) => findRepairPath(ctx, query),
});
