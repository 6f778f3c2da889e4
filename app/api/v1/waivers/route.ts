import { Made } from "@/lib/contracts/answers";
import { WaiverList } from "@/lib/contracts/findings";
import { ViewQuery } from "@/lib/contracts/view";
import { CreateWaiver } from "@/lib/contracts/waivers";
import { route } from "@/lib/server/route";
import { createWaiver } from "@/lib/server/waivers/create";
import { listWaivers } from "@/lib/server/waivers/list";

export const GET = route({
  operation: "listWaivers",
  permission: "findings:read",
  query: ViewQuery,
  response: WaiverList,
  run: (ctx, { query }) => listWaivers(ctx, query),
});

export const POST = route({
  operation: "createWaiver",
  permission: "findings:waive",
  body: CreateWaiver,
  response: Made,
  run: (ctx, { body }) => createWaiver(ctx, body),
});
