import { ImportLogQuery, LogImport } from "@/lib/contracts/reception-log";
import { importLog } from "@/lib/server/reception-log/import-log";
import { piecesOf } from "@/lib/server/request-pieces";
import { route } from "@/lib/server/route";

/** The body is the file, of any length; it is read while it arrives. */
export const POST = route({
  upload: "application/octet-stream",
  operation: "importLog",
  permission: "reception-log:write",
  query: ImportLogQuery,
  response: LogImport,
  run: (ctx, { query, request }) => importLog(ctx, query, piecesOf(request)),
});
