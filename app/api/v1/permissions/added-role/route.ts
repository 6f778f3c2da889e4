import { AddedRoleQuery } from "@/lib/contracts/role-relations";
import { previewAddedRole } from "@/lib/server/permissions/added-role";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "permissions:read",
  query: AddedRoleQuery,
  run: (ctx, { query }) => previewAddedRole(ctx, query),
});
