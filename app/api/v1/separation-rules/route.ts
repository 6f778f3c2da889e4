import { SaveSeparationRule } from "@/lib/contracts/separation";
import { ViewQuery } from "@/lib/contracts/view";
import { route } from "@/lib/server/route";
import { listSeparationRules } from "@/lib/server/separation/list";
import { saveSeparationRule } from "@/lib/server/separation/save";

export const GET = route({
  permission: "permissions:read",
  query: ViewQuery,
  run: (ctx, { query }) => listSeparationRules(ctx, query),
});

export const POST = route({
  permission: "rules:write",
  body: SaveSeparationRule,
  run: (ctx, { body }) => saveSeparationRule(ctx, { ...body, ruleId: null }),
});
