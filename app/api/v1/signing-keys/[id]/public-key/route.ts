import { z } from "zod";
import { route } from "@/lib/server/route";
import { getPublicKey } from "@/lib/server/signing-keys/public-key";

export const GET = route({
  permission: "audit-log:read",
  params: z.object({ id: z.string() }),
  run: async (ctx, { params }) => {
    const { name, pem } = await getPublicKey(ctx, params.id);
    const headers = {
      "content-type": "application/x-pem-file",
      "content-disposition": `attachment; filename="${name}"`,
    };
    return new Response(pem, { headers });
  },
});
