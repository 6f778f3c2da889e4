import { ChangePassword, RevokedSessions } from "@/lib/contracts/account";
import { changePassword } from "@/lib/server/account/change-password";
import { route } from "@/lib/server/route";

export const PUT = route({
  permission: "account:self",
  body: ChangePassword,
  response: RevokedSessions,
  run: (ctx, { body }) => changePassword(ctx, body),
});
