import "server-only";
import type { ChannelResilience, ResilienceView } from "@/lib/contracts/resilience";
import type { ViewQuery } from "@/lib/contracts/view";
import { targetOf, targetState } from "@/lib/engine/resilience-target";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { answerOf } from "@/lib/server/kept-answers/answer-of";
import { policyOf } from "@/lib/server/policy/policy-of";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { resilienceAnswer } from "./answer";

/** What each channel can lose and still be received, and what several channels hang on. */
export async function getResilience(ctx: Context, input: ViewQuery): Promise<ResilienceView> {
  authorize(ctx, "resilience:read");
  const view = await currentView(ctx, input);
  if (!view) return { view: null, standard: 0, channels: [], singlePoints: [], unread: [] };
  const answer = await answerOf(resilienceAnswer, ctx.organisation.id, view.snapshot.id);
  const { channels, singlePoints, unread } = answer;
  const scope = { organisationId: ctx.organisation.id, sourceId: view.source.id };
  const targets = (await policyOf(db(), scope))?.resilience ?? { standard: 0, channels: {} };
  const targetFor = ({ id, level, promised, isOutOfUse }: (typeof channels)[number]) => {
    const losses = targetOf(targets, id);
    const own = targets.channels[id] ?? null;
    if (isOutOfUse) return { losses, own, state: "none" as const };
    return { losses, own, state: targetState({ level, ...promised }, losses, unread.length === 0) };
  };
  const summaries = new Map(view.summary.channels.map((channel) => [channel.id, channel]));
  return {
    view: headOf(view),
    standard: targets.standard,
    channels: channels
      .map((channel) => {
        const summary = summaries.get(channel.id);
        const { id, name, level, hours, weakest } = channel;
        return {
          id,
          name,
          level,
          hours,
          weakest,
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
