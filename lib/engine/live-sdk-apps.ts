import { isOutOfUse } from "./channel-in-use";
import { skip } from "./judge";
import type { Judgement, Outcome, RuleContext } from "./rule";
import type { SdkPush } from "./sections/devices";
import { known } from "./value";

/**
 * Judges the push setting of every app that customers can still write from. Offline push carries replies to the
 * customer's phone and never explains a message that agents did not get. The rule declares `sdkPush` and, as
 * optional, `channels`.
 */
export function judgeLiveApps({ each, rows }: RuleContext, judgeApp: (app: SdkPush) => Outcome): Judgement[] {
  const closed = new Set(
    rows("channels")
      .filter(isOutOfUse)
      .map(({ id }) => id),
  );
  return each("sdkPush", (app) => (closed.has(known(app.channelId) ?? "") ? skip : judgeApp(app)));
}
