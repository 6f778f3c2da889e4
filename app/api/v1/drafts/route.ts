import { ViewQuery } from "@/lib/contracts/view";
import { SaveDraft } from "@/lib/contracts/what-if";
import { createDraft } from "@/lib/server/drafts/create";
import { listDrafts } from "@/lib/server/drafts/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "drafts:read",
  query: ViewQuery,
  run: (ctx, { query }) => listDrafts(ctx, query),
});

export const POST = route({
  permission: "drafts:write",
  body: SaveDraft,
  run: (ctx, { body }) => createDraft(ctx, body),
});
