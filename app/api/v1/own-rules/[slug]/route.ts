import { EditOwnRule, OwnRuleParams, SwitchOwnRule } from "@/lib/contracts/own-rules";
import { editOwnRule } from "@/lib/server/own-rules/edit";
import { switchOwnRule } from "@/lib/server/own-rules/switch";
import { route } from "@/lib/server/route";

export const PUT = route({
  permission: "rules:write",
  params: OwnRuleParams,
  body: EditOwnRule,
  run: (ctx, { params, body }) => editOwnRule(ctx, { ...body, ...params }),
});

export const PATCH = route({
  permission: "rules:write",
  params: OwnRuleParams,
  body: SwitchOwnRule,
  run: (ctx, { params, body }) => switchOwnRule(ctx, { ...body, ...params }),
});
