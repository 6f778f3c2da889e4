import { isOutOfUse } from "./channel-in-use";
import { couldNotRead, skip, unknown } from "./judge";
import { isPerson } from "./person";
import type { Judgement, Needs, Outcome, RuleContext } from "./rule";
import type { Agent } from "./sections/people";
import type { Channel } from "./sections/channels";
import { known, read } from "./value";

/** What a rule that asks for a channel's people declares: it concludes from who is not among them. */
export const REACH_NEEDS = {
  channels: "any",
  routing: "any",
  groups: "any",
  memberships: "complete",
  agents: "complete",
} as const satisfies Needs;

/**
 * Judges every channel in use by the people its conversations can go to; leavers and bots are not among them. A
 * channel that leads to nobody is left to the rules on routing and groups.
 */
export function judgeChannelPeople(
  { each, facts }: RuleContext,
  judgePeople: (people: readonly Agent[], channel: Channel) => Outcome,
): Judgement[] {
  return each("channels", (channel) => {
    if (isOutOfUse(channel)) return skip;
    const { possible, certain, gap } = peopleOf(channel);
    if (possible.length === 0) return gap ? unknown([], gap) : skip;
    const outcome = judgePeople(possible, channel);
    if (outcome.verdict === "fail" && gap) return unknown([], gap);
    if (outcome.verdict !== "pass" || certain.length === possible.length) return outcome;
    // A pass must not rest on somebody who may have left.
    const sure = certain.length > 0 && judgePeople(certain, channel).verdict === "pass";
    return sure ? outcome : unknown([], couldNotRead(["agents.state"], ["not-collected"]));
  });

  function peopleOf(channel: Channel) {
    const { candidates, gap } = facts.reach.ofChannel(channel);
    const people = candidates.map(({ agent }) => agent).filter(isPerson);
    return {
      possible: people.filter(({ state }) => (known(state) ?? "active") === "active"),
      certain: people.filter(({ state }) => known(state) === "active" || read(state).state === "absent"),
      gap,
    };
  }
}
