import { SourceParams } from "@/lib/contracts/sources";
import { listPulls } from "@/lib/server/pulls/list";
import { requestPull } from "@/lib/server/pulls/request";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "sources:read",
  params: SourceParams,
  run: (ctx, { params }) => listPulls(ctx, params),
});

export const POST = route({
  permission: "sources:pull",
  params: SourceParams,
  run: (ctx, { params }) => requestPull(ctx, params),
});
