import { TargetParams } from "@/lib/contracts/notifications";
import { testTarget } from "@/lib/server/notification-targets/test";
import { route } from "@/lib/server/route";

export const POST = route({
  permission: "notifications:send",
  params: TargetParams,
  run: (ctx, { params }) => testTarget(ctx, params),
});
