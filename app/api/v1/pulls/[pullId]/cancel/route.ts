import { z } from "zod";
import { cancelPull } from "@/lib/server/pulls/cancel";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "cancelPull",
  permission: "sources:pull",
  params: z.object({ pullId: z.string() }),
  run: (ctx, { params }) => cancelPull(ctx, params),
});
