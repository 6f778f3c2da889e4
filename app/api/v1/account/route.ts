import { Account, UpdateAccount } from "@/lib/contracts/account";
import { getAccount } from "@/lib/server/account/get";
import { updateAccount } from "@/lib/server/account/update";
import { route } from "@/lib/server/route";

export const GET = route({ permission: "account:self", response: Account, run: (ctx) => getAccount(ctx) });

export const PATCH = route({
  permission: "account:self",
  body: UpdateAccount,
  run: (ctx, { body }) => updateAccount(ctx, body),
});
