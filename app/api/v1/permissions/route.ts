import { MatrixQuery, PermissionMatrix } from "@/lib/contracts/permissions";
import { getPermissionMatrix } from "@/lib/server/permissions/matrix";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getPermissionMatrix",
  permission: "permissions:read",
  query: MatrixQuery,
  response: PermissionMatrix.nullable(),
  run: (ctx, { query }) => getPermissionMatrix(ctx, query),
});
