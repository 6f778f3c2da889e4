import { CreateOwnRule } from "@/lib/contracts/own-rules";
import { ViewQuery } from "@/lib/contracts/view";
import { createOwnRule } from "@/lib/server/own-rules/create";
import { listOwnRules } from "@/lib/server/own-rules/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "findings:read",
  query: ViewQuery,
  run: (ctx, { query }) => listOwnRules(ctx, query),
});

export const POST = route({
  permission: "rules:write",
  body: CreateOwnRule,
  run: (ctx, { body }) => createOwnRule(ctx, body),
});
