import { listChannelChoices } from "@/lib/server/notification-targets/channels";
import { route } from "@/lib/server/route";

export const GET = route({ permission: "notifications:read", run: (ctx) => listChannelChoices(ctx) });
