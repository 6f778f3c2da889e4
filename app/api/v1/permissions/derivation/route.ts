import { Derivation, DerivationQuery } from "@/lib/contracts/permissions";
import { derivePermission } from "@/lib/server/permissions/derive";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "derivePermission",
  permission: "permissions:read",
  query: DerivationQuery,
  response: Derivation,
  run: (ctx, { query }) => derivePermission(ctx, query),
});
