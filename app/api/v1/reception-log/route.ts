import { ViewQuery } from "@/lib/contracts/view";
import { summariseLog } from "@/lib/server/reception-log/summarise";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "reception-log:read",
  query: ViewQuery,
  run: (ctx, { query }) => summariseLog(ctx, query),
});
