import { judgeInUse } from "./channel-in-use";
import type { Judgement, Outcome, RuleContext } from "./rule";
import { Routing } from "./sections/channels";

/**
 * Judges the routing of every channel in use. Findings carry the channel's name, because people know a channel and
 * not its routing row. The rule must declare `channels` and `routing`.
 */
export function judgeRoutes(
  { rows, evidence }: RuleContext,
  judgeRoute: (route: Routing) => Outcome,
): Judgement[] {
  const channels = new Map(rows("channels").map((channel) => [channel.id, channel]));
  return rows("routing").map((route) => {
    const channel = channels.get(route.channelId);
    const outcome = channel ? judgeInUse(channel, () => judgeRoute(route)) : judgeRoute(route);
    // Whatever could not be read about the channel is not part of its routing row.
    const fields = "fields" in outcome ? outcome.fields.filter((field) => field in Routing.shape) : [];
    return {
      subject: { kind: "routing", id: route.id, name: channel?.name ?? route.channelId },
      outcome,
      evidence: fields.map((field) => evidence("routing", route, field)),
    };
  });
}
