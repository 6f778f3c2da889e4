import { ExportQuery } from "@/lib/contracts/permissions";
import { exportPermissionMatrix } from "@/lib/server/permissions/export";
import { route } from "@/lib/server/route";
import { textStream } from "@/lib/server/text-stream";

export const GET = route({
  permission: "export:read",
  query: ExportQuery,
  run: async (ctx, { query }) => {
    const { name, chunks } = await exportPermissionMatrix(ctx, query);
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    };
    return new Response(textStream(chunks), { headers });
  },
});
