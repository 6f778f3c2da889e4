import { DeliveryPage, DeliveryQuery, TargetParams } from "@/lib/contracts/notifications";
import { listDeliveries } from "@/lib/server/deliveries/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listDeliveries",
  permission: "notifications:read",
  params: TargetParams,
  query: DeliveryQuery,
  response: DeliveryPage,
  run: (ctx, { params, query }) => listDeliveries(ctx, { ...query, ...params }),
});
