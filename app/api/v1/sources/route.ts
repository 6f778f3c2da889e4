import { Made } from "@/lib/contracts/answers";
import { CreateSource, SourceList } from "@/lib/contracts/sources";
import { route } from "@/lib/server/route";
import { createSource } from "@/lib/server/sources/create";
import { listSources } from "@/lib/server/sources/list";

export const GET = route({
  operation: "listSources",
  permission: "sources:read",
  response: SourceList,
  run: (ctx) => listSources(ctx),
});

export const POST = route({
  operation: "createSource",
  permission: "sources:write",
  body: CreateSource,
  response: Made,
  run: (ctx, { body }) => createSource(ctx, body),
});
