import { RequestDetail, RequestParams } from "@/lib/contracts/evidence-requests";
import { getRequest } from "@/lib/server/evidence-requests/get";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getEvidenceRequest",
  permission: "evidence:read",
  params: RequestParams,
  response: RequestDetail,
  run: (ctx, { params }) => getRequest(ctx, params),
});
