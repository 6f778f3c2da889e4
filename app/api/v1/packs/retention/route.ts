import { PackRetention } from "@/lib/contracts/packs";
import { getPackRetention, setPackRetention } from "@/lib/server/packs/set-retention";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getPackRetention",
  permission: "packs:read",
  response: PackRetention,
  run: (ctx) => getPackRetention(ctx),
});

export const PUT = route({
  operation: "setPackRetention",
  permission: "packs:write",
  body: PackRetention,
  run: (ctx, { body }) => setPackRetention(ctx, body),
});
