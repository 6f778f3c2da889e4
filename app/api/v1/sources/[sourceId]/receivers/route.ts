import { ReceiverList } from "@/lib/contracts/event-receivers";
import { SourceParams } from "@/lib/contracts/sources";
import { listReceivers } from "@/lib/server/receivers/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getReceivers",
  permission: "sources:read",
  params: SourceParams,
  response: ReceiverList,
  run: (ctx, { params }) => listReceivers(ctx, params),
});
