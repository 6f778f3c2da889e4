import { ViewQuery } from "@/lib/contracts/view";
import { SaveDraft, SavedDraft, Workbench } from "@/lib/contracts/what-if";
import { createDraft } from "@/lib/server/drafts/create";
import { listDrafts } from "@/lib/server/drafts/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listDrafts",
  permission: "drafts:read",
  query: ViewQuery,
  response: Workbench,
  run: (ctx, { query }) => listDrafts(ctx, query),
});

export const POST = route({
  operation: "createDraft",
  permission: "drafts:write",
  body: SaveDraft,
  response: SavedDraft,
  run: (ctx, { body }) => createDraft(ctx, body),
});
