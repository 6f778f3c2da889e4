import { SetTarget } from "@/lib/contracts/resilience";
import { setTarget } from "@/lib/server/resilience/set-target";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "setTarget",
  permission: "rules:write",
  body: SetTarget,
  run: (ctx, { body }) => setTarget(ctx, body),
});
