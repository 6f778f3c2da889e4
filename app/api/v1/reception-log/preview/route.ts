import { LogFileQuery, LogPreview } from "@/lib/contracts/reception-log";
import { previewLog } from "@/lib/server/reception-log/preview";
import { piecesOf } from "@/lib/server/request-pieces";
import { route } from "@/lib/server/route";

/** The body is the beginning of the file; of a workbook, all of it. */
export const POST = route({
  upload: "application/octet-stream",
  operation: "previewLog",
  permission: "reception-log:write",
  query: LogFileQuery,
  response: LogPreview,
  run: (ctx, { query, request }) => previewLog(ctx, query, piecesOf(request)),
});
