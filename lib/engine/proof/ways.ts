import { couldNotRead } from "../judge";
import type { Agent, Group, Membership } from "../sections/people";
import type { Text } from "../text";

/** Somebody the routing of a channel could give a conversation to, and by which memberships. */
export type Candidate = {
  agent: Agent;
  memberships: Membership[];
  groupIds: string[];
  direct: boolean;
  /** The ways to this person as they may be instead, if what could not be read brings further ones, and what that is. */
  perhaps?: { ways: readonly Candidate[]; reason: Text };
};

type Further = { ways: Candidate; reason: Text };

/** Whether some way to this person is certain. */
export const isReached = ({ groupIds, direct }: Candidate) => direct || groupIds.length > 0;

/** Collects the ways to the people of one channel. */
export class Ways {
  readonly #found = new Map<string, Candidate>();
  readonly #further = new Map<string, Further>();

  /** Whether a group's switch could not be read. */
  constructor(private readonly mayBeOff: (groupId: string) => boolean) {}

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
    return [...this.#found.values()]
      .sort((a, b) => (a.agent.id < b.agent.id ? -1 : 1))
      .map((candidate) => this.#withDoubts(candidate));
  }

  /**
   * A group that may be switched off is no certain way, and being reached through it can take something away: a scope that
   * leaves it out, or its own hours. Whom nothing else reaches keeps it: their membership gate says that it is in doubt.
   */
  #withDoubts(candidate: Candidate): Candidate {
    const further = this.#further.get(candidate.agent.id);
    const doubtful = candidate.groupIds.filter((id) => this.mayBeOff(id));
    const hasOthers = candidate.direct || doubtful.length < candidate.groupIds.length;
    if (doubtful.length === 0 || !hasOthers) {
      return further
        ? { ...candidate, perhaps: { ways: [further.ways], reason: further.reason } }
        : candidate;
    }
    const through = (isThere: (groupId: string) => boolean): Candidate => {
      const kept = candidate.groupIds.flatMap((id, at) => (isThere(id) ? [at] : []));
      return {
        ...candidate,
        memberships: kept.flatMap((at) => candidate.memberships[at] ?? []),
        groupIds: kept.flatMap((at) => candidate.groupIds[at] ?? []),
      };
    };
    const isCertain = (id: string) => !doubtful.includes(id);
    // What one of them takes away another may give back, so each is tried alone and all together.
    const alone = doubtful.length > 1 ? doubtful : [];
    return {
      ...through(isCertain),
      perhaps: {
        ways: [
          ...alone.map((one) => through((id) => id === one || isCertain(id))),
          candidate,
          ...(further ? [further.ways] : []),
        ],
        reason: SWITCH_UNREAD,
      },
    };
  }

  #widened(agent: Agent, reason: Text): Candidate {
    const own = this.#found.get(agent.id) ?? { agent, memberships: [], groupIds: [], direct: false };
    this.#found.set(agent.id, own);
    const { memberships, groupIds, direct } = own;
    const ways = { agent, memberships: [...memberships], groupIds: [...groupIds], direct };
    const further = this.#further.get(agent.id) ?? { ways, reason };
    this.#further.set(agent.id, further);
    return further.ways;
  }
}

export const SWITCH_UNREAD: Text = {
  zh: "未能读取所在分组是否启用",
  en: "Whether the group is switched on could not be read",
};
const EVERYWHERE_UNREAD = couldNotRead(["everywhere"], ["not-collected"]);
