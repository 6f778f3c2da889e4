import { Made } from "@/lib/contracts/answers";
import { SaveSeparationRule, SeparationParams } from "@/lib/contracts/separation";
import { route } from "@/lib/server/route";
import { removeSeparationRule } from "@/lib/server/separation/remove";
import { saveSeparationRule } from "@/lib/server/separation/save";

export const PUT = route({
  operation: "editSeparationRule",
  permission: "rules:write",
  params: SeparationParams,
  body: SaveSeparationRule,
  response: Made,
  run: (ctx, { params, body }) => saveSeparationRule(ctx, { ...body, ...params }),
});

export const DELETE = route({
  operation: "removeSeparationRule",
  permission: "rules:write",
  params: SeparationParams,
  run: (ctx, { params }) => removeSeparationRule(ctx, params),
});
