import { PackQuery, RequestPack } from "@/lib/contracts/packs";
import { listPacks } from "@/lib/server/packs/list";
import { requestPack } from "@/lib/server/packs/request";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "packs:read",
  query: PackQuery,
  run: (ctx, { query }) => listPacks(ctx, query),
});

export const POST = route({
  permission: "packs:write",
  body: RequestPack,
  run: (ctx, { body }) => requestPack(ctx, body),
});
