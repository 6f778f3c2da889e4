import { FollowUpVendorCase, VendorCaseParams } from "@/lib/contracts/vendor-cases";
import { route } from "@/lib/server/route";
import { followUpVendorCase } from "@/lib/server/vendor-cases/follow-up";

export const POST = route({
  permission: "incidents:write",
  params: VendorCaseParams,
  body: FollowUpVendorCase,
  run: (ctx, { params, body }) => followUpVendorCase(ctx, { ...params, ...body }),
});
