import { ImportLogQuery } from "@/lib/contracts/reception-log";
import { importLog } from "@/lib/server/reception-log/import-log";
import { piecesOf } from "@/lib/server/request-pieces";
import { route } from "@/lib/server/route";

/** The body is the file, of any length; it is read while it arrives. */
export const POST = route({
  permission: "reception-log:write",
  query: ImportLogQuery,
  run: (ctx, { query, request }) => importLog(ctx, query, piecesOf(request)),
});
