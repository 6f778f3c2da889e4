import { z } from "zod";
import { revokeMemberSessions } from "@/lib/server/members/revoke-sessions";
import { route } from "@/lib/server/route";

export const DELETE = route({
  permission: "members:write",
  params: z.object({ memberId: z.string() }),
  run: (ctx, { params }) => revokeMemberSessions(ctx, params),
});
