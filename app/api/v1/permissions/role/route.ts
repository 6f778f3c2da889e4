import { RoleQuery } from "@/lib/contracts/permissions";
import { getRole } from "@/lib/server/permissions/role";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "permissions:read",
  query: RoleQuery,
  run: (ctx, { query }) => getRole(ctx, query),
});
