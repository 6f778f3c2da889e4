import { AddedRole, AddedRoleQuery } from "@/lib/contracts/role-relations";
import { previewAddedRole } from "@/lib/server/permissions/added-role";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "previewAddedRole",
  permission: "permissions:read",
  query: AddedRoleQuery,
  response: AddedRole,
  run: (ctx, { query }) => previewAddedRole(ctx, query),
});
