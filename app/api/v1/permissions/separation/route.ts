import { SeparationQuery } from "@/lib/contracts/role-relations";
import { findSeparation } from "@/lib/server/permissions/separation";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "permissions:read",
  query: SeparationQuery,
  run: (ctx, { query }) => findSeparation(ctx, query),
});
