import { DeliveryView, TargetParams } from "@/lib/contracts/notifications";
import { testTarget } from "@/lib/server/notification-targets/test";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "testTarget",
  permission: "notifications:send",
  params: TargetParams,
  response: DeliveryView,
  run: (ctx, { params }) => testTarget(ctx, params),
});
