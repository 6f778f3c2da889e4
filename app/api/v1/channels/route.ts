import { ViewQuery } from "@/lib/contracts/view";
import { listChannels } from "@/lib/server/channels/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "channels:read",
  query: ViewQuery,
  run: (ctx, { query }) => listChannels(ctx, query),
});
