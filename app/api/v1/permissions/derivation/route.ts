import { DerivationQuery } from "@/lib/contracts/permissions";
import { derivePermission } from "@/lib/server/permissions/derive";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "permissions:read",
  query: DerivationQuery,
  run: (ctx, { query }) => derivePermission(ctx, query),
});
