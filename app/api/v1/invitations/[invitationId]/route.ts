import { z } from "zod";
import { revokeInvitation } from "@/lib/server/invitations/revoke";
import { route } from "@/lib/server/route";

export const DELETE = route({
  permission: "members:write",
  params: z.object({ invitationId: z.string() }),
  run: (ctx, { params }) => revokeInvitation(ctx, params),
});
