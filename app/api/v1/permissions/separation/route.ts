import { SeparationQuery, SeparationView } from "@/lib/contracts/role-relations";
import { findSeparation } from "@/lib/server/permissions/separation";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "findSeparation",
  permission: "permissions:read",
  query: SeparationQuery,
  response: SeparationView,
  run: (ctx, { query }) => findSeparation(ctx, query),
});
