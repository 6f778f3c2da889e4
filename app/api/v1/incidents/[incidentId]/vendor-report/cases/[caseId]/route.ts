import { FollowUpVendorCase, VendorCaseParams, VendorCaseView } from "@/lib/contracts/vendor-cases";
import { route } from "@/lib/server/route";
import { followUpVendorCase } from "@/lib/server/vendor-cases/follow-up";

export const POST = route({
  operation: "followUpVendorCase",
  permission: "incidents:write",
  params: VendorCaseParams,
  body: FollowUpVendorCase,
  response: VendorCaseView,
  run: (ctx, { params, body }) => followUpVendorCase(ctx, { ...params, ...body }),
});
