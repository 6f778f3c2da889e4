import { Versioned } from "@/lib/contracts/answers";
import { EditOwnRule, OwnRuleParams, SwitchOwnRule } from "@/lib/contracts/own-rules";
import { editOwnRule } from "@/lib/server/own-rules/edit";
import { switchOwnRule } from "@/lib/server/own-rules/switch";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "editOwnRule",
  permission: "rules:write",
  params: OwnRuleParams,
  body: EditOwnRule,
  response: Versioned,
  run: (ctx, { params, body }) => editOwnRule(ctx, { ...body, ...params }),
});

export const PATCH = route({
  operation: "switchOwnRule",
  permission: "rules:write",
  params: OwnRuleParams,
  body: SwitchOwnRule,
  run: (ctx, { params, body }) => switchOwnRule(ctx, { ...body, ...params }),
});
