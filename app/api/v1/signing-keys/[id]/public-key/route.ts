import { z } from "zod";
import { file } from "@/lib/server/api-document/file";
import { route } from "@/lib/server/route";
import { getPublicKey } from "@/lib/server/signing-keys/public-key";

export const GET = route({
  operation: "getPublicKey",
  permission: "audit-log:read",
  params: z.object({ id: z.string() }),
  response: file("application/x-pem-file"),
  run: async (ctx, { params }) => {
    const { name, pem } = await getPublicKey(ctx, params.id);
    const headers = {
      "content-type": "application/x-pem-file",
      "content-disposition": `attachment; filename="${name}"`,
    };
    return new Response(pem, { headers });
  },
});
