import { TargetParams, TargetView, UpdateTarget, UpdatedTarget } from "@/lib/contracts/notifications";
import { getTarget } from "@/lib/server/notification-targets/list";
import { removeTarget } from "@/lib/server/notification-targets/remove";
import { updateTarget } from "@/lib/server/notification-targets/update";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getTarget",
  permission: "notifications:read",
  params: TargetParams,
  response: TargetView,
  run: (ctx, { params }) => getTarget(ctx, params),
});

export const PATCH = route({
  operation: "updateTarget",
  permission: "notifications:write",
  params: TargetParams,
  body: UpdateTarget,
  response: UpdatedTarget,
  run: (ctx, { params, body }) => updateTarget(ctx, { ...body, ...params }),
});

export const DELETE = route({
  operation: "removeTarget",
  permission: "notifications:write",
  params: TargetParams,
  run: (ctx, { params }) => removeTarget(ctx, params),
});
