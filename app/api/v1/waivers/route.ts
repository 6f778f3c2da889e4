import { CreateWaiver } from "@/lib/contracts/waivers";
import { ViewQuery } from "@/lib/contracts/view";
import { createWaiver } from "@/lib/server/waivers/create";
import { listWaivers } from "@/lib/server/waivers/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "findings:read",
  query: ViewQuery,
  run: (ctx, { query }) => listWaivers(ctx, query),
});

export const POST = route({
  permission: "findings:waive",
  body: CreateWaiver,
  run: (ctx, { body }) => createWaiver(ctx, body),
});
