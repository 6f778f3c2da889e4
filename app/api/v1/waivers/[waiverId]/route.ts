import { WaiverParams } from "@/lib/contracts/waivers";
import { route } from "@/lib/server/route";
import { endWaiver } from "@/lib/server/waivers/end";

export const DELETE = route({
  operation: "endWaiver",
  permission: "findings:waive",
  params: WaiverParams,
  run: (ctx, { params }) => endWaiver(ctx, params),
});
