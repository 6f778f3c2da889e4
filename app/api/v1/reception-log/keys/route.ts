import { CreateLogKey, CreatedLogKey } from "@/lib/contracts/reception-log";
import { createLogKey } from "@/lib/server/reception-log/create-key";
import { route } from "@/lib/server/route";

export const POST = route({
  permission: "sources:write",
  body: CreateLogKey,
  response: CreatedLogKey,
  run: (ctx, { body }) => createLogKey(ctx, body),
});
