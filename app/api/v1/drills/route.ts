import { DrillChoices, StartDrill } from "@/lib/contracts/emergency";
import { Declared } from "@/lib/contracts/incidents";
import { listDrillChoices } from "@/lib/server/drills/choices";
import { startDrill } from "@/lib/server/drills/start";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listDrillChoices",
  permission: "emergency:read",
  response: DrillChoices,
  run: (ctx) => listDrillChoices(ctx),
});

export const POST = route({
  operation: "startDrill",
  permission: "incidents:write",
  body: StartDrill,
  response: Declared,
  run: (ctx, { body }) => startDrill(ctx, body),
});
