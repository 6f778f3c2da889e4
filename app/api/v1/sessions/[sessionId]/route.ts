import { z } from "zod";
import { route } from "@/lib/server/route";
import { revokeSession } from "@/lib/server/sessions/revoke";

export const DELETE = route({
  permission: "account:self",
  params: z.object({ sessionId: z.string() }),
  run: (ctx, { params }) => revokeSession(ctx, params),
});
