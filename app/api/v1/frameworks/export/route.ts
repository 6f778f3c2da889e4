import { FrameworkExport } from "@/lib/contracts/frameworks";
import { exportFramework } from "@/lib/server/frameworks/export";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "export:read",
  query: FrameworkExport,
  run: async (ctx, { query }) => {
    const { name, contentType, text } = await exportFramework(ctx, query);
    return new Response(text, {
      headers: { "content-type": contentType, "content-disposition": `attachment; filename="${name}"` },
    });
  },
});
