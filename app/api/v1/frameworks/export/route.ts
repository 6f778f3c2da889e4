import { FrameworkExport } from "@/lib/contracts/frameworks";
import { file } from "@/lib/server/api-document/file";
import { exportFramework } from "@/lib/server/frameworks/export";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "exportFramework",
  permission: "export:read",
  query: FrameworkExport,
  response: file("text/csv", "application/json"),
  run: async (ctx, { query }) => {
    const { name, contentType, text } = await exportFramework(ctx, query);
    return new Response(text, {
      headers: { "content-type": contentType, "content-disposition": `attachment; filename="${name}"` },
    });
  },
});
