import { FindingExport } from "@/lib/contracts/findings";
import { file } from "@/lib/server/api-document/file";
import { exportFindings } from "@/lib/server/findings/export";
import { route } from "@/lib/server/route";
import { textStream } from "@/lib/server/text-stream";

export const GET = route({
  operation: "exportFindings",
  permission: "export:read",
  query: FindingExport,
  response: file("text/csv"),
  run: async (ctx, { query }) => {
    const { name, chunks } = await exportFindings(ctx, query);
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    };
    return new Response(textStream(chunks), { headers });
  },
});
