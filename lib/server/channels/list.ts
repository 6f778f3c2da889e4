import "server-only";
import type { ChannelList } from "@/lib/contracts/channels";
import type { ViewQuery } from "@/lib/contracts/view";
import { authorize, type Context } from "@/lib/server/context";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";

export async function listChannels(ctx: Context, input: ViewQuery): Promise<ChannelList> {
  authorize(ctx, "channels:read");
  const view = await currentView(ctx, input);
  return { view: view && headOf(view), channels: view?.summary.channels ?? [] };
}
