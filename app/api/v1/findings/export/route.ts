import { FindingExport } from "@/lib/contracts/findings";
import { exportFindings } from "@/lib/server/findings/export";
import { route } from "@/lib/server/route";
import { textStream } from "@/lib/server/text-stream";

export const GET = route({
  permission: "export:read",
  query: FindingExport,
  run: async (ctx, { query }) => {
    const { name, chunks } = await exportFindings(ctx, query);
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    };
    return new Response(textStream(chunks), { headers });
  },
});
