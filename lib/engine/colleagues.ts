import type { Facts } from "./facts";
import { isPerson } from "./person";
import { sectionGap } from "./proof/section-gap";
import type { Candidate } from "./proof/ways";
import { emptyBits, possible, type TriBits } from "./proof/tri-bits";
import type { Channel } from "./sections/channels";
import { ledgerOf } from "./snapshot";
import type { Text } from "./text";
import { isUnreadable, known } from "./value";

/** Somebody who can be given conversations; `certain` is false when the account may belong to a leaver. */
export type Colleague = Candidate & { certain: boolean };

/**
 * The people a channel's conversations can be given to, without bots and leavers; `gap` says why the list may not be
 * whole. The rule declares `channels`, `routing`, `groups`, `memberships` and `agents`.
 */
export function colleaguesOf(facts: Facts, channel: Channel): { people: Colleague[]; gap: Text | null } {
  const { candidates, ...reach } = facts.reach.ofChannel(channel);
  const people = candidates
    .filter(({ agent }) => isPerson(agent) && known(agent.state) !== "disabled")
    .map((candidate) => ({ ...candidate, certain: !isUnreadable(candidate.agent.state) }));
  const unread = (["agents", "memberships"] as const).find((section) => {
    const { status } = ledgerOf(facts.snapshot, section);
    return status === "partial" || status === "unavailable";
  });
  const gap = reach.gap ?? (unread && sectionGap(facts.snapshot, unread));
  return { people, gap: gap ?? null };
}

/** What somebody's hours are worth as cover: those of a possible leaver only might help. */
export function coverOf({ certain }: Colleague, hours: TriBits): TriBits {
  return certain ? hours : { open: emptyBits(), unknown: possible(hours) };
}
