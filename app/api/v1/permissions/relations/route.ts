import { ViewQuery } from "@/lib/contracts/view";
import { listRoleRelations } from "@/lib/server/permissions/relations";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "permissions:read",
  query: ViewQuery,
  run: (ctx, { query }) => listRoleRelations(ctx, query),
});
