import { LogKeyParams } from "@/lib/contracts/reception-log";
import { revokeLogKey } from "@/lib/server/reception-log/revoke-key";
import { route } from "@/lib/server/route";

export const DELETE = route({
  operation: "revokeLogKey",
  permission: "sources:write",
  params: LogKeyParams,
  run: (ctx, { params }) => revokeLogKey(ctx, params),
});
