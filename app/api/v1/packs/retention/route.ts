import { PackRetention } from "@/lib/contracts/packs";
import { getPackRetention, setPackRetention } from "@/lib/server/packs/set-retention";
import { route } from "@/lib/server/route";

export const GET = route({ permission: "packs:read", run: (ctx) => getPackRetention(ctx) });

export const PUT = route({
  permission: "packs:write",
  body: PackRetention,
  run: (ctx, { body }) => setPackRetention(ctx, body),
});
