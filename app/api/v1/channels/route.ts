import { ChannelList } from "@/lib/contracts/channels";
import { ViewQuery } from "@/lib/contracts/view";
import { listChannels } from "@/lib/server/channels/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listChannels",
  permission: "channels:read",
  query: ViewQuery,
  response: ChannelList,
  run: (ctx, { query }) => listChannels(ctx, query),
});
