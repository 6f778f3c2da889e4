import { ChannelChoices } from "@/lib/contracts/notifications";
import { listChannelChoices } from "@/lib/server/notification-targets/channels";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listChannelChoices",
  permission: "notifications:read",
  response: ChannelChoices,
  run: (ctx) => listChannelChoices(ctx),
});
