import { RequestParams } from "@/lib/contracts/evidence-requests";
import { getRequest } from "@/lib/server/evidence-requests/get";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "evidence:read",
  params: RequestParams,
  run: (ctx, { params }) => getRequest(ctx, params),
});
