import { ReceptionLogOverview } from "@/lib/contracts/reception-log";
import { ViewQuery } from "@/lib/contracts/view";
import { summariseLog } from "@/lib/server/reception-log/summarise";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "summariseLog",
  permission: "reception-log:read",
  query: ViewQuery,
  response: ReceptionLogOverview.nullable(),
  run: (ctx, { query }) => summariseLog(ctx, query),
});
