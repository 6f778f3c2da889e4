import { couldNotRead } from "../judge";
import type { Agent, Group, Membership } from "../sections/people";
import type { Text } from "../text";

/** Somebody the routing of a channel could give a conversation to, and by which memberships. */
export type Candidate = {
  agent: Agent;
  memberships: Membership[];
  groupIds: string[];
  direct: boolean;
  /** All the ways to this person if what could not be read brought further ones, and what that is. */
  perhaps?: { ways: Candidate; reason: Text };
};

/** Whether some way to this person is certain. */
export const isReached = ({ groupIds, direct }: Candidate) => direct || groupIds.length > 0;

/** Collects the ways to the people of one channel. */
export class Ways {
  readonly #found = new Map<string, Candidate>();

  /** Directly where no group is named. */
  add(agent: Agent, membership: Membership | null, groupId: string | null): void {
    const candidate = this.#found.get(agent.id);
    if (!candidate) {
      // Written out: an empty list that is pushed to makes room for seventeen, for everybody on every channel.
      const memberships = membership ? [membership] : [];
      const groupIds = groupId === null ? [] : [groupId];
      this.#found.set(agent.id, { agent, memberships, groupIds, direct: groupId === null });
      return;
    }
    if (membership) candidate.memberships.push(membership);
    if (groupId !== null) candidate.groupIds.push(groupId);
    else candidate.direct = true;
  }

  /** Somebody of whom it could not be read whether they belong everywhere. */
  perhapsIn(agent: Agent, groups: readonly Group[]): void {
    const held = this.#found.get(agent.id)?.groupIds ?? [];
    const more = groups.filter(({ id }) => !held.includes(id));
    if (more.length === 0) return;
    const ways = this.#widened(agent, EVERYWHERE_UNREAD);
    for (const { id } of more) {
      ways.memberships.push({ agentId: agent.id, groupId: id, mode: "full" });
      ways.groupIds.push(id);
    }
  }

  perhapsDirect(agent: Agent, reason: Text): void {
    if (!this.#found.get(agent.id)?.direct) this.#widened(agent, reason).direct = true;
  }

  inOrder(): Candidate[] {
    return [...this.#found.values()].sort((a, b) => (a.agent.id < b.agent.id ? -1 : 1));
  }

  #widened(agent: Agent, reason: Text): Candidate {
    const own = this.#found.get(agent.id) ?? { agent, memberships: [], groupIds: [], direct: false };
    this.#found.set(agent.id, own);
    const { memberships, groupIds, direct } = own;
    const ways = { agent, memberships: [...memberships], groupIds: [...groupIds], direct };
    return (own.perhaps ??= { ways, reason }).ways;
  }
}

const EVERYWHERE_UNREAD = couldNotRead(["everywhere"], ["not-collected"]);
