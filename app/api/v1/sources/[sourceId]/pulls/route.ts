import { z } from "zod";
import { PullView } from "@/lib/contracts/pulls";
import { SourceParams } from "@/lib/contracts/sources";
import { listPulls } from "@/lib/server/pulls/list";
import { requestPull } from "@/lib/server/pulls/request";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listPulls",
  permission: "sources:read",
  params: SourceParams,
  response: z.array(PullView),
  run: (ctx, { params }) => listPulls(ctx, params),
});

export const POST = route({
  operation: "requestPull",
  permission: "sources:pull",
  params: SourceParams,
  response: PullView,
  run: (ctx, { params }) => requestPull(ctx, params),
});
