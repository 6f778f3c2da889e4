import { RoleConflictList } from "@/lib/contracts/permissions";
import { ViewQuery } from "@/lib/contracts/view";
import { listRoleConflicts } from "@/lib/server/permissions/conflicts";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listRoleConflicts",
  permission: "permissions:read",
  query: ViewQuery,
  response: RoleConflictList.nullable(),
  run: (ctx, { query }) => listRoleConflicts(ctx, query),
});
