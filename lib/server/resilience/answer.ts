import "server-only";
import { z } from "zod";
import { ChannelResilience, ResilienceView } from "@/lib/contracts/resilience";
import { isOutOfUse } from "@/lib/engine/channel-in-use";
import { resilienceOf } from "@/lib/engine/resilience";
import { promisedHours } from "@/lib/engine/resilience-target";
import { rowsOf } from "@/lib/engine/snapshot";
import type { AnswerKind } from "@/lib/server/kept-answers/answer-kind";

const { darkHours, unknownHours } = ChannelResilience.shape;

const ResilienceAnswer = z.object({
  channels: z.array(
    ChannelResilience.omit({ darkHours: true, unknownHours: true, target: true }).extend({
      promised: z.object({ darkHours, unknownHours }),
      /** Customers cannot enter there, so nothing is asked of it. */
      isOutOfUse: z.boolean(),
    }),
  ),
  singlePoints: ResilienceView.shape.singlePoints,
  unread: ResilienceView.shape.unread,
});

/** What each channel can lose; every pair of losses is tried for it. */
export const resilienceAnswer: AnswerKind<z.infer<typeof ResilienceAnswer>> = {
  name: "resilience",
  schema: ResilienceAnswer,
  make: ({ facts, snapshot, report }) => {
    const { channels, ...rest } = resilienceOf(facts, report.week);
    const outOfUse = new Set(
      rowsOf(snapshot, "channels")
        .filter(isOutOfUse)
        .map(({ id }) => id),
    );
    const week = new Map(report.week.map(({ id, hours }) => [id, hours]));
    return {
      ...rest,
      channels: channels.map((channel) => ({
        ...channel,
        promised: promisedHours(week.get(channel.id) ?? []),
        isOutOfUse: outOfUse.has(channel.id),
      })),
    };
  },
};
