import { StartDrill } from "@/lib/contracts/emergency";
import { listDrillChoices } from "@/lib/server/drills/choices";
import { startDrill } from "@/lib/server/drills/start";
import { route } from "@/lib/server/route";

export const GET = route({ permission: "emergency:read", run: (ctx) => listDrillChoices(ctx) });

export const POST = route({
  permission: "incidents:write",
  body: StartDrill,
  run: (ctx, { body }) => startDrill(ctx, body),
});
