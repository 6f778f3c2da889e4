import { CompareQuery, Comparison } from "@/lib/contracts/snapshots";
import { route } from "@/lib/server/route";
import { compareSnapshots } from "@/lib/server/snapshots/compare";

export const GET = route({
  operation: "compareSnapshots",
  permission: "snapshots:read",
  query: CompareQuery,
  response: Comparison,
  run: (ctx, { query }) => compareSnapshots(ctx, query),
});
