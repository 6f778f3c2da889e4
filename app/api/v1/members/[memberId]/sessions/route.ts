import { z } from "zod";
import { RevokedSessions } from "@/lib/contracts/account";
import { revokeMemberSessions } from "@/lib/server/members/revoke-sessions";
import { route } from "@/lib/server/route";

export const DELETE = route({
  permission: "members:write",
  params: z.object({ memberId: z.string() }),
  response: RevokedSessions,
  run: (ctx, { params }) => revokeMemberSessions(ctx, params),
});
