import { FindingExport } from "@/lib/contracts/findings";
import { exportFindings } from "@/lib/server/findings/export";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "export:read",
  query: FindingExport,
  run: async (ctx, { query }) => {
    const { name, text } = await exportFindings(ctx, query);
    return new Response(text, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  },
});
