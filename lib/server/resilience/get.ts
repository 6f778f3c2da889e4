import "server-only";
import type { ChannelResilience, ResilienceView } from "@/lib/contracts/resilience";
import type { ViewQuery } from "@/lib/contracts/view";
import { isOutOfUse } from "@/lib/engine/channel-in-use";
import { resilienceOf } from "@/lib/engine/resilience";
import { promisedHours, targetOf, targetState } from "@/lib/engine/resilience-target";
import { rowsOf } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { policyOf } from "@/lib/server/policy/policy-of";
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
  if (!view) return { view: null, standard: 0, channels: [], singlePoints: [], unread: [] };
  const loaded = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const { channels, singlePoints, unread } = judge(loaded);
  const scope = { organisationId: ctx.organisation.id, sourceId: view.source.id };
  const targets = (await policyOf(db(), scope))?.resilience ?? { standard: 0, channels: {} };
  const outOfUse = new Set(
    rowsOf(loaded.snapshot, "channels")
      .filter(isOutOfUse)
      .map(({ id }) => id),
  );
  const week = new Map(loaded.report.week.map(({ id, hours }) => [id, hours]));
  const targetFor = ({ id, level }: { id: string; level: 0 | 1 | 2 | null }) => {
    const losses = targetOf(targets, id);
    const own = targets.channels[id] ?? null;
    // Customers cannot enter there, so nothing is asked of it.
    if (outOfUse.has(id)) return { losses, own, state: "none" as const };
    const reached = { level, ...promisedHours(week.get(id) ?? []) };
    const state = targetState(reached, losses, unread.length === 0);
    return { losses, own, state };
  };
  const summaries = new Map(view.summary.channels.map((channel) => [channel.id, channel]));
  return {
    view: headOf(view),
    standard: targets.standard,
    channels: channels
      .map((channel) => {
        const summary = summaries.get(channel.id);
        return {
          ...channel,
          darkHours: summary?.darkHours ?? 0,
          unknownHours: summary?.unknownHours ?? 0,
          target: targetFor(channel),
        };
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
