import { AssignRole, RoleParams } from "@/lib/contracts/incidents";
import { assignRole } from "@/lib/server/incidents/assign-role";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "assignRole",
  permission: "incidents:write",
  params: RoleParams,
  body: AssignRole,
  run: (ctx, { params, body }) => assignRole(ctx, { ...params, ...body }),
});
