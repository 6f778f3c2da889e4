import { z } from "zod";
import { file } from "@/lib/server/api-document/file";
import { getTemplate } from "@/lib/server/imports/template";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getTemplate",
  permission: "sources:read",
  query: z.object({
    format: z.enum(["xlsx", "csv"]).default("xlsx"),
    language: z.enum(["zh", "en"]).default("zh"),
  }),
  response: file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/zip"),
  run: async (ctx, { query }) => {
    const { name, contentType, bytes } = await getTemplate(ctx, query);
    const headers = { "content-type": contentType, "content-disposition": `attachment; filename="${name}"` };
    return new Response(Buffer.from(bytes), { headers });
  },
});
