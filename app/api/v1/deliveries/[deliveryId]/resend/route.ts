import { DeliveryParams } from "@/lib/contracts/notifications";
import { resendDelivery } from "@/lib/server/deliveries/resend";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "resendDelivery",
  permission: "notifications:send",
  params: DeliveryParams,
  run: (ctx, { params }) => resendDelivery(ctx, params),
});
