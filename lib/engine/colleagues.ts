import type { Facts } from "./facts";
import { isPerson } from "./person";
import { sectionGap } from "./proof/section-gap";
import type { Candidate } from "./proof/reach";
import type { Channel } from "./sections/channels";
import { ledgerOf } from "./snapshot";
import type { Text } from "./text";
import { known } from "./value";

/**
 * The people a channel's conversations can be given to, without bots and leavers; `gap` says why the list may not be
 * whole. The rule declares `channels`, `routing`, `groups`, `memberships` and `agents`.
 */
export function colleaguesOf(facts: Facts, channel: Channel): { people: Candidate[]; gap: Text | null } {
  const { candidates, gate } = facts.reach.ofChannel(channel);
  const people = candidates.filter(({ agent }) => isPerson(agent) && known(agent.state) !== "disabled");
  const unread = (["agents", "memberships"] as const).find((section) => {
    const { status } = ledgerOf(facts.snapshot, section);
    return status === "partial" || status === "unavailable";
  });
  const gap = gate.gaps[0]?.reason ?? (unread && sectionGap(facts.snapshot, unread));
  return { people, gap: gap ?? null };
}
