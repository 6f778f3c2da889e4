import { Made } from "@/lib/contracts/answers";
import { PackPage, PackQuery, RequestPack } from "@/lib/contracts/packs";
import { listPacks } from "@/lib/server/packs/list";
import { requestPack } from "@/lib/server/packs/request";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listPacks",
  permission: "packs:read",
  query: PackQuery,
  response: PackPage,
  run: (ctx, { query }) => listPacks(ctx, query),
});

export const POST = route({
  operation: "requestPack",
  permission: "packs:write",
  body: RequestPack,
  response: Made,
  run: (ctx, { body }) => requestPack(ctx, body),
});
