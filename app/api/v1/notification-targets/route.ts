import { CreateTarget, CreatedTarget, TargetList } from "@/lib/contracts/notifications";
import { createTarget } from "@/lib/server/notification-targets/create";
import { listTargets } from "@/lib/server/notification-targets/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listTargets",
  permission: "notifications:read",
  response: TargetList,
  run: (ctx) => listTargets(ctx),
});

export const POST = route({
  operation: "createTarget",
  permission: "notifications:write",
  body: CreateTarget,
  response: CreatedTarget,
  run: (ctx, { body }) => createTarget(ctx, body),
});
