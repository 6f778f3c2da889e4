import { CreateSource } from "@/lib/contracts/sources";
import { route } from "@/lib/server/route";
import { createSource } from "@/lib/server/sources/create";
import { listSources } from "@/lib/server/sources/list";

export const GET = route({ permission: "sources:read", run: (ctx) => listSources(ctx) });

export const POST = route({
  permission: "sources:write",
  body: CreateSource,
  run: (ctx, { body }) => createSource(ctx, body),
});
