import { TrialResult, TryOwnRule } from "@/lib/contracts/own-rules";
import { tryOwnRule } from "@/lib/server/own-rules/try";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "tryOwnRule",
  permission: "rules:write",
  body: TryOwnRule,
  response: TrialResult,
  run: (ctx, { body }) => tryOwnRule(ctx, body),
});
