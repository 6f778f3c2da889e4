import "server-only";
import type { ChannelResilience, ResilienceView } from "@/lib/contracts/resilience";
import type { ViewQuery } from "@/lib/contracts/view";
import { resilienceOf } from "@/lib/engine/resilience";
import { authorize, type Context } from "@/lib/server/context";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { oncePerSnapshot } from "@/lib/server/snapshots/once";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";

// Every pair of losses is tried for it.
const judge = oncePerSnapshot(({ facts, report }) => resilienceOf(facts, report.week));

/** What each channel can lose and still be received, and what several channels hang on. */
export async function getResilience(ctx: Context, input: ViewQuery): Promise<ResilienceView> {
  authorize(ctx, "resilience:read");
  const view = await currentView(ctx, input);
  if (!view) return { view: null, channels: [], singlePoints: [], unread: [] };
  const loaded = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const { channels, singlePoints, unread } = judge(loaded);
  const summaries = new Map(view.summary.channels.map((channel) => [channel.id, channel]));
  return {
    view: headOf(view),
    channels: channels
      .map((channel) => {
        const summary = summaries.get(channel.id);
        return { ...channel, darkHours: summary?.darkHours ?? 0, unknownHours: summary?.unknownHours ?? 0 };
      })
      .sort(weakestFirst),
    singlePoints,
    unread,
  };
}

/** Channels without a level come last: they have no hour that could be lost. */
function weakestFirst(a: ChannelResilience, b: ChannelResilience): number {
  return (a.level ?? Infinity) - (b.level ?? Infinity) || (a.weakest?.people ?? 0) - (b.weakest?.people ?? 0);
}
