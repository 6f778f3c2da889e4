import { z } from "zod";
import { OpenReceiver, ReceiverParams } from "@/lib/contracts/event-receivers";
import { closeReceiver } from "@/lib/server/receivers/close";
import { openReceiver } from "@/lib/server/receivers/open";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "openReceiver",
  permission: "sources:write",
  params: ReceiverParams,
  body: OpenReceiver,
  response: z.object({ path: z.string() }),
  run: (ctx, { params, body }) => openReceiver(ctx, { ...body, ...params }),
});

export const DELETE = route({
  operation: "closeReceiver",
  permission: "sources:write",
  params: ReceiverParams,
  run: (ctx, { params }) => closeReceiver(ctx, params),
});
