import { MatrixQuery } from "@/lib/contracts/permissions";
import { getPermissionMatrix } from "@/lib/server/permissions/matrix";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "permissions:read",
  query: MatrixQuery,
  run: (ctx, { query }) => getPermissionMatrix(ctx, query),
});
