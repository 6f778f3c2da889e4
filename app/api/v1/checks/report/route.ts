import { ReportQuery } from "@/lib/contracts/checks";
import { file } from "@/lib/server/api-document/file";
import { exportReport } from "@/lib/server/checks/export";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "exportReport",
  permission: "export:read",
  query: ReportQuery,
  response: file("application/json", "application/sarif+json", "application/xml", "text/plain"),
  run: async (ctx, { query }) => {
    const { name, contentType, text } = await exportReport(ctx, query);
    return new Response(text, {
      headers: { "content-type": contentType, "content-disposition": `attachment; filename="${name}"` },
    });
  },
});
