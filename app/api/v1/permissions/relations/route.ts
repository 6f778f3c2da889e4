import { RoleRelations } from "@/lib/contracts/role-relations";
import { ViewQuery } from "@/lib/contracts/view";
import { listRoleRelations } from "@/lib/server/permissions/relations";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listRoleRelations",
  permission: "permissions:read",
  query: ViewQuery,
  response: RoleRelations.nullable(),
  run: (ctx, { query }) => listRoleRelations(ctx, query),
});
