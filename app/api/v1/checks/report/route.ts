import { ReportQuery } from "@/lib/contracts/checks";
import { exportReport } from "@/lib/server/checks/export";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "export:read",
  query: ReportQuery,
  run: async (ctx, { query }) => {
    const { name, contentType, text } = await exportReport(ctx, query);
    return new Response(text, {
      headers: { "content-type": contentType, "content-disposition": `attachment; filename="${name}"` },
    });
  },
});
