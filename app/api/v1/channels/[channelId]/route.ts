import { z } from "zod";
import { ChannelProof } from "@/lib/contracts/channels";
import { ViewQuery } from "@/lib/contracts/view";
import { proveChannel } from "@/lib/server/channels/prove";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "proveChannel",
  permission: "channels:read",
  params: z.object({ channelId: z.string() }),
  query: ViewQuery,
  response: ChannelProof,
  run: (ctx, { params, query }) => proveChannel(ctx, { ...query, ...params }),
});
