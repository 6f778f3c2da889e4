import { RoleDetail, RoleQuery } from "@/lib/contracts/permissions";
import { getRole } from "@/lib/server/permissions/role";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getRole",
  permission: "permissions:read",
  query: RoleQuery,
  response: RoleDetail,
  run: (ctx, { query }) => getRole(ctx, query),
});
