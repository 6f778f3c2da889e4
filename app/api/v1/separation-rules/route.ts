import { Made } from "@/lib/contracts/answers";
import { SaveSeparationRule, SeparationRuleList } from "@/lib/contracts/separation";
import { ViewQuery } from "@/lib/contracts/view";
import { route } from "@/lib/server/route";
import { listSeparationRules } from "@/lib/server/separation/list";
import { saveSeparationRule } from "@/lib/server/separation/save";

export const GET = route({
  operation: "listSeparationRules",
  permission: "permissions:read",
  query: ViewQuery,
  response: SeparationRuleList,
  run: (ctx, { query }) => listSeparationRules(ctx, query),
});

export const POST = route({
  operation: "createSeparationRule",
  permission: "rules:write",
  body: SaveSeparationRule,
  response: Made,
  run: (ctx, { body }) => saveSeparationRule(ctx, { ...body, ruleId: null }),
});
