import { CompareQuery } from "@/lib/contracts/snapshots";
import { route } from "@/lib/server/route";
import { compareSnapshots } from "@/lib/server/snapshots/compare";

export const GET = route({
  permission: "snapshots:read",
  query: CompareQuery,
  run: (ctx, { query }) => compareSnapshots(ctx, query),
});
