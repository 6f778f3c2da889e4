import { CreateTarget } from "@/lib/contracts/notifications";
import { createTarget } from "@/lib/server/notification-targets/create";
import { listTargets } from "@/lib/server/notification-targets/list";
import { route } from "@/lib/server/route";

export const GET = route({ permission: "notifications:read", run: (ctx) => listTargets(ctx) });

export const POST = route({
  permission: "notifications:write",
  body: CreateTarget,
  run: (ctx, { body }) => createTarget(ctx, body),
});
