import { CreateInvitation, CreatedInvitation } from "@/lib/contracts/members";
import { createInvitation } from "@/lib/server/invitations/create";
import { route } from "@/lib/server/route";

export const POST = route({
  permission: "members:write",
  body: CreateInvitation,
  response: CreatedInvitation,
  run: (ctx, { body }) => createInvitation(ctx, body),
});
