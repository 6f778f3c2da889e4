import { MetricsExport } from "@/lib/contracts/incident-metrics";
import { file } from "@/lib/server/api-document/file";
import { exportIncidentMetrics } from "@/lib/server/incident-metrics/export";
import { route } from "@/lib/server/route";
import { textStream } from "@/lib/server/text-stream";

export const GET = route({
  operation: "exportIncidentMetrics",
  permission: "export:read",
  query: MetricsExport,
  response: file("text/csv"),
  run: async (ctx, { query }) => {
    const { name, chunks } = await exportIncidentMetrics(ctx, query);
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    };
    return new Response(textStream(chunks), { headers });
  },
});
