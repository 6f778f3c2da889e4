import { AuditLogExport } from "@/lib/contracts/audit-log";
import { file } from "@/lib/server/api-document/file";
import { exportAuditLog } from "@/lib/server/audit-log-entries/export";
import { route } from "@/lib/server/route";
import { textStream } from "@/lib/server/text-stream";

export const GET = route({
  operation: "exportAuditLog",
  permission: "audit-log:read",
  query: AuditLogExport,
  response: file("text/csv", "application/jsonl"),
  run: async (ctx, { query }) => {
    const { name, contentType, chunks } = await exportAuditLog(ctx, query);
    const headers = {
      "content-type": contentType,
      "content-disposition": `attachment; filename="${name}"`,
    };
    return new Response(textStream(chunks), { headers });
  },
});
