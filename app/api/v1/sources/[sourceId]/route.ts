import { SourceDetail, SourceParams, UpdateSource } from "@/lib/contracts/sources";
import { route } from "@/lib/server/route";
import { archiveSource } from "@/lib/server/sources/archive";
import { getSource } from "@/lib/server/sources/list";
import { updateSource } from "@/lib/server/sources/update";

export const GET = route({
  operation: "getSource",
  permission: "sources:read",
  params: SourceParams,
  response: SourceDetail,
  run: (ctx, { params }) => getSource(ctx, params),
});

export const PATCH = route({
  operation: "updateSource",
  permission: "sources:write",
  params: SourceParams,
  body: UpdateSource,
  run: (ctx, { params, body }) => updateSource(ctx, { ...body, ...params }),
});

export const DELETE = route({
  operation: "archiveSource",
  permission: "sources:write",
  params: SourceParams,
  run: (ctx, { params }) => archiveSource(ctx, params),
});
