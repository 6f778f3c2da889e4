import { MadeRule } from "@/lib/contracts/answers";
import { CreateOwnRule, OwnRuleList } from "@/lib/contracts/own-rules";
import { ViewQuery } from "@/lib/contracts/view";
import { createOwnRule } from "@/lib/server/own-rules/create";
import { listOwnRules } from "@/lib/server/own-rules/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listOwnRules",
  permission: "findings:read",
  query: ViewQuery,
  response: OwnRuleList,
  run: (ctx, { query }) => listOwnRules(ctx, query),
});

export const POST = route({
  operation: "createOwnRule",
  permission: "rules:write",
  body: CreateOwnRule,
  response: MadeRule,
  run: (ctx, { body }) => createOwnRule(ctx, body),
});
