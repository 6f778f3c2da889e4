import { ComparePacks, PackComparison } from "@/lib/contracts/pack-comparison";
import { comparePacks } from "@/lib/server/packs/compare";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "comparePacks",
  permission: "packs:read",
  query: ComparePacks,
  response: PackComparison,
  run: (ctx, { query }) => comparePacks(ctx, query),
});
