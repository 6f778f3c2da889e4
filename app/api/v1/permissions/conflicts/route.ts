import { ViewQuery } from "@/lib/contracts/view";
import { listRoleConflicts } from "@/lib/server/permissions/conflicts";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "permissions:read",
  query: ViewQuery,
  run: (ctx, { query }) => listRoleConflicts(ctx, query),
});
