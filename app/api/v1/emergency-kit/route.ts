import { SaveKit } from "@/lib/contracts/emergency";
import { getKit } from "@/lib/server/emergency-kit/get";
import { saveKit } from "@/lib/server/emergency-kit/save";
import { route } from "@/lib/server/route";

export const GET = route({ permission: "emergency:read", run: (ctx) => getKit(ctx) });

export const PUT = route({
  permission: "emergency:write",
  body: SaveKit,
  run: (ctx, { body }) => saveKit(ctx, body),
});
