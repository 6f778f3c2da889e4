import { ComparePacks } from "@/lib/contracts/pack-comparison";
import { comparePacks } from "@/lib/server/packs/compare";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "packs:read",
  query: ComparePacks,
  run: (ctx, { query }) => comparePacks(ctx, query),
});
