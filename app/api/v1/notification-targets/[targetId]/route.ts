import { TargetParams, UpdateTarget } from "@/lib/contracts/notifications";
import { getTarget } from "@/lib/server/notification-targets/list";
import { removeTarget } from "@/lib/server/notification-targets/remove";
import { updateTarget } from "@/lib/server/notification-targets/update";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "notifications:read",
  params: TargetParams,
  run: (ctx, { params }) => getTarget(ctx, params),
});

export const PATCH = route({
  permission: "notifications:write",
  params: TargetParams,
  body: UpdateTarget,
  run: (ctx, { params, body }) => updateTarget(ctx, { ...body, ...params }),
});

export const DELETE = route({
  permission: "notifications:write",
  params: TargetParams,
  run: (ctx, { params }) => removeTarget(ctx, params),
});
