import { WaiverParams } from "@/lib/contracts/waivers";
import { endWaiver } from "@/lib/server/waivers/end";
import { route } from "@/lib/server/route";

export const DELETE = route({
  permission: "findings:waive",
  params: WaiverParams,
  run: (ctx, { params }) => endWaiver(ctx, params),
});
