import { RequestParams, SettleRequest } from "@/lib/contracts/evidence-requests";
import { settleRequest } from "@/lib/server/evidence-requests/settle";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "settleEvidenceRequest",
  permission: "evidence:ask",
  params: RequestParams,
  body: SettleRequest,
  run: (ctx, { params, body }) => settleRequest(ctx, { ...params, ...body }),
});
