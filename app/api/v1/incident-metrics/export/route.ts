import { MetricsExport } from "@/lib/contracts/incident-metrics";
import { exportIncidentMetrics } from "@/lib/server/incident-metrics/export";
import { route } from "@/lib/server/route";
import { textStream } from "@/lib/server/text-stream";

export const GET = route({
  permission: "export:read",
  query: MetricsExport,
  run: async (ctx, { query }) => {
    const { name, chunks } = await exportIncidentMetrics(ctx, query);
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    };
    return new Response(textStream(chunks), { headers });
  },
});
