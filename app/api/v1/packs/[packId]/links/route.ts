import { CreatePackLink, PackLinkList } from "@/lib/contracts/pack-links";
import { PackParams } from "@/lib/contracts/packs";
import { createPackLink } from "@/lib/server/packs/links/create";
import { listPackLinks } from "@/lib/server/packs/links/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listPackLinks",
  permission: "packs:read",
  params: PackParams,
  response: PackLinkList,
  run: (ctx, { params }) => listPackLinks(ctx, params),
});

export const POST = route({
  permission: "packs:share",
  params: PackParams,
  body: CreatePackLink,
  run: (ctx, { params, body }) => createPackLink(ctx, { ...params, ...body }),
});
