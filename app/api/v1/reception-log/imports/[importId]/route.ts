import { LogImportParams } from "@/lib/contracts/reception-log";
import { removeLogImport } from "@/lib/server/reception-log/remove-import";
import { route } from "@/lib/server/route";

export const DELETE = route({
  operation: "removeLogImport",
  permission: "reception-log:write",
  params: LogImportParams,
  run: (ctx, { params }) => removeLogImport(ctx, params),
});
