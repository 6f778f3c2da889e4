import { OwnOutcome, RehearseOwn } from "@/lib/contracts/rehearsal";
import { rehearseOwnRules } from "@/lib/server/drafts/rehearse-own";
import { route } from "@/lib/server/route";

/** A question, asked by POST because a draft may be longer than an address. */
export const POST = route({
  operation: "rehearseOwnRules",
  permission: "drafts:read",
  body: RehearseOwn,
  response: OwnOutcome,
  run: (ctx, { body }) => rehearseOwnRules(ctx, body),
});
