import { AssignChannel } from "@/lib/contracts/reception-log";
import { assignChannel } from "@/lib/server/reception-log/assign-channel";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "assignChannel",
  permission: "reception-log:write",
  body: AssignChannel,
  run: (ctx, { body }) => assignChannel(ctx, body),
});
