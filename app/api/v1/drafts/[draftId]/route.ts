import { DraftParams, SaveDraft, SavedDraft } from "@/lib/contracts/what-if";
import { removeDraft } from "@/lib/server/drafts/remove";
import { updateDraft } from "@/lib/server/drafts/update";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "updateDraft",
  permission: "drafts:write",
  params: DraftParams,
  body: SaveDraft,
  response: SavedDraft,
  run: (ctx, { params, body }) => updateDraft(ctx, { ...params, ...body }),
});

export const DELETE = route({
  operation: "removeDraft",
  permission: "drafts:write",
  params: DraftParams,
  run: (ctx, { params }) => removeDraft(ctx, params),
});
