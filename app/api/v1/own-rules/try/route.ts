import { TryOwnRule } from "@/lib/contracts/own-rules";
import { tryOwnRule } from "@/lib/server/own-rules/try";
import { route } from "@/lib/server/route";

export const POST = route({
  permission: "rules:write",
  body: TryOwnRule,
  run: (ctx, { body }) => tryOwnRule(ctx, body),
});
