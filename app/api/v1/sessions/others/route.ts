import { RevokedSessions } from "@/lib/contracts/account";
import { route } from "@/lib/server/route";
import { revokeOtherSessions } from "@/lib/server/sessions/revoke-others";

export const DELETE = route({
  permission: "account:self",
  response: RevokedSessions,
  run: (ctx) => revokeOtherSessions(ctx),
});
