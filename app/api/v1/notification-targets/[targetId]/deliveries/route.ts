import { DeliveryQuery, TargetParams } from "@/lib/contracts/notifications";
import { listDeliveries } from "@/lib/server/deliveries/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "notifications:read",
  params: TargetParams,
  query: DeliveryQuery,
  run: (ctx, { params, query }) => listDeliveries(ctx, { ...query, ...params }),
});
