import { Versioned } from "@/lib/contracts/answers";
import { KitView, SaveKit } from "@/lib/contracts/emergency";
import { getKit } from "@/lib/server/emergency-kit/get";
import { saveKit } from "@/lib/server/emergency-kit/save";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getKit",
  permission: "emergency:read",
  response: KitView,
  run: (ctx) => getKit(ctx),
});

export const PUT = route({
  operation: "saveKit",
  permission: "emergency:write",
  body: SaveKit,
  response: Versioned,
  run: (ctx, { body }) => saveKit(ctx, body),
});
