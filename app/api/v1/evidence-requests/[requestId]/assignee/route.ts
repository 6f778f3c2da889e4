import { AssignRequest, RequestParams } from "@/lib/contracts/evidence-requests";
import { assignRequest } from "@/lib/server/evidence-requests/assign";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "assignEvidenceRequest",
  permission: "evidence:answer",
  params: RequestParams,
  body: AssignRequest,
  run: (ctx, { params, body }) => assignRequest(ctx, { ...params, ...body }),
});
