import { ApiTokenParams } from "@/lib/contracts/api-tokens";
import { revokeToken } from "@/lib/server/api-tokens/revoke";
import { route } from "@/lib/server/route";

export const DELETE = route({
  permission: "account:self",
  params: ApiTokenParams,
  run: (ctx, { params }) => revokeToken(ctx, params),
});
