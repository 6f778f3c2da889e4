import { ChannelParams, ChannelProof } from "@/lib/contracts/channels";
import { ViewQuery } from "@/lib/contracts/view";
import { proveChannel } from "@/lib/server/channels/prove";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "proveChannel",
  permission: "channels:read",
  params: ChannelParams,
  query: ViewQuery,
  response: ChannelProof,
  run: (ctx, { params, query }) => proveChannel(ctx, { ...query, ...params }),
});
