import { isOutOfUse } from "./channel-in-use";
import { skip } from "./judge";
import type { Judgement, Outcome, RuleContext } from "./rule";
import type { SectionRow } from "./snapshot";
import { known } from "./value";

/**
 * Judges what belongs to every app that customers can still write from: how it was built (`apps`) or how it is pushed
 * to (`sdkPush`). Offline push carries replies to the customer's phone and never explains a message that agents did
 * not get. The rule declares the section and, as optional, `channels`.
 */
export function judgeLiveApps<S extends "apps" | "sdkPush">(
  { each, rows }: RuleContext,
  section: S,
  judgeApp: (app: SectionRow<S>) => Outcome,
): Judgement[] {
  const closed = new Set(
    rows("channels")
      .filter(isOutOfUse)
      .map(({ id }) => id),
  );
  return each(section, (app) => (closed.has(known(app.channelId) ?? "") ? skip : judgeApp(app)));
}
