import type { Pointers } from "../pointer";
import type { Channel, Routing, Target } from "../sections/channels";
import type { Agent, Group, Membership } from "../sections/people";
import { ledgerOf, rowsOf, type Snapshot } from "../snapshot";
import type { Text } from "../text";
import { isUnreadable, known, read } from "../value";
import type { GateState } from "./cause";
import { GateBuilder, subjectOf } from "./gate-builder";
import { couldNotRead } from "../judge";
import { sectionGap } from "./section-gap";

/** Somebody the routing of a channel could give a conversation to, and by which memberships. */
export type Candidate = {
  agent: Agent;
  memberships: Membership[];
  groupIds: string[];
  direct: boolean;
  /** All the ways to this person if what could not be read brought further ones, and what that is. */
  perhaps?: { ways: Candidate; reason: Text };
};

type Member = { agent: Agent; membership: Membership };

export type ChannelReach = {
  channel: Channel;
  routing: Routing[];
  groups: Group[];
  candidates: Candidate[];
  /** People to whom only what could not be read may lead: without `perhaps` nothing does. */
  maybe: Candidate[];
  gate: GateState;
  /** Why there may be more people, or fewer. */
  gap: Text | undefined;
};

/** Resolves every channel to the groups and people its conversations can go to. */
export class ReachFacts {
  readonly #agents: Map<string, Agent>;
  readonly #groups: Map<string, Group>;
  readonly #members = new Map<string, Membership[]>();
  readonly #grouped = new Set<string>();
  readonly #routing = new Map<string, Routing[]>();
  readonly #cache = new Map<string, ChannelReach>();
  readonly #membersOf = new Map<string, Member[]>();
  #unlisted: readonly Agent[] | undefined;
  #everywhereUnread: readonly Agent[] | undefined;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly pointers: Pointers,
  ) {
    this.#agents = new Map(rowsOf(snapshot, "agents").map((agent) => [agent.id, agent]));
    this.#groups = new Map(rowsOf(snapshot, "groups").map((group) => [group.id, group]));
    for (const row of rowsOf(snapshot, "memberships")) {
      this.#grouped.add(row.agentId);
      append(this.#members, row.groupId, row);
    }
    for (const row of rowsOf(snapshot, "routing")) append(this.#routing, row.channelId, row);
  }

  ofChannel(channel: Channel): ChannelReach {
    const cached = this.#cache.get(channel.id);
    if (cached) return cached;
    const result = this.#resolve(channel);
    this.#cache.set(channel.id, result);
    return result;
  }

  /** Everybody whom a conversation of the channel may be given to, as far as could be read. */
  peopleOf(channel: Channel): readonly Candidate[] {
    const { candidates, maybe } = this.ofChannel(channel);
    return maybe.length === 0 ? candidates : [...candidates, ...maybe].sort(byAgentId);
  }

  /** Whether a group's switch could not be read, so that it may be off. */
  mayBeOff(groupId: string | undefined): boolean {
    const group = this.#groups.get(groupId ?? "");
    return group !== undefined && SWITCHES.some((field) => isUnreadable(group[field]));
  }

  /** Membership rows of a group, written out for agents that belong everywhere. */
  membersOf(groupId: string): Member[] {
    let members = this.#membersOf.get(groupId);
    if (!members) this.#membersOf.set(groupId, (members = this.#listMembers(groupId)));
    return members;
  }

  #listMembers(groupId: string): Member[] {
    const byAgent = new Map<string, Membership>();
    for (const id of [groupId, "*"])
      for (const row of this.#members.get(id) ?? []) byAgent.set(row.agentId, row);
    for (const { id } of this.#everywhere()) {
      if (!byAgent.has(id)) byAgent.set(id, { agentId: id, groupId, mode: "full" });
    }
    const members: Member[] = [];
    for (const membership of byAgent.values()) {
      const agent = this.#agents.get(membership.agentId);
      if (agent) members.push({ agent, membership });
    }
    return members;
  }

  /** Agents that are in every group without a row that says so. */
  #everywhere(): readonly Agent[] {
    const isFree = this.snapshot.semantics.membership.none !== "nothing";
    this.#unlisted ??= [...this.#agents.values()].filter(
      (agent) => known(agent.everywhere) === true || (isFree && !this.#grouped.has(agent.id)),
    );
    return this.#unlisted;
  }

  #resolve(channel: Channel): ChannelReach {
    const gate = new GateBuilder("routing", this.pointers);
    const routing = this.#routing.get(channel.id) ?? [];
    const targets = this.#targets(channel, routing, gate);
    const { groups, shut } = this.#openGroups(targets, gate);
    const people = targets.length > 0 ? this.#people(targets, groups, routing) : [];
    const hasOthers = people.length > 0 || targets.some((target) => target.kind === "agent");
    // One dead group beside a living one narrows the cover; only when none is left does it stop the channel.
    if (groups.length === 0 && !hasOthers) for (const report of shut) report();
    if (ledgerOf(this.snapshot, "memberships").status !== "complete") {
      gate.gap(subjectOf("channels", channel), sectionGap(this.snapshot, "memberships"));
    } else if (groups.length > 0 && people.length === 0) {
      for (const group of groups) gate.shut("group/no-members", subjectOf("groups", group));
    }
    const candidates = people.filter(isReached);
    const maybe = people.filter((person) => !isReached(person));
    const done = gate.done();
    const gap = done.gaps[0]?.reason ?? maybe[0]?.perhaps?.reason;
    return { channel, routing, groups, candidates, maybe, gate: done, gap };
  }

  #targets(channel: Channel, routing: Routing[], gate: GateBuilder): Target[] {
    const subject = subjectOf("channels", channel);
    const status = ledgerOf(this.snapshot, "routing").status;
    if (routing.length === 0 && status !== "complete" && status !== "absent") {
      gate.gap(subject, sectionGap(this.snapshot, "routing"));
      return [];
    }
    const targets: Target[] = [];
    let unread = false;
    for (const row of routing) {
      gate.field(
        "routing",
        row,
        "callbackHealthy",
        "routing/callback-dead",
        (healthy) => known(row.strategy) === "callback" && healthy === false,
      );
      const field = known(row.strategy) === "customer-chooses" ? "choices" : "targets";
      const reading = read(row[field]);
      if (reading.state === "unreadable") {
        unread = true;
        gate.field("routing", row, field, "routing/no-target", () => false);
      } else if ("value" in reading) targets.push(...reading.value);
    }
    if (targets.length > 0) return targets;
    if (this.snapshot.semantics.routing.withoutTarget === "everybody") {
      return [...this.#groups.keys()].map((id) => ({ kind: "group", id }));
    }
    // Targets that could not be read are no missing targets: the gap above says so.
    if (unread) return [];
    const empty = routing.some((row) => known(row.strategy) === "customer-chooses");
    gate.shut(empty ? "routing/choice-list-empty" : "routing/no-target", subject);
    return [];
  }

  #openGroups(targets: Target[], gate: GateBuilder): { groups: Group[]; shut: (() => void)[] } {
    const wanted = targets.filter((target) => target.kind === "group");
    const shut: (() => void)[] = [];
    const open: Group[] = [];
    for (const target of wanted) {
      const group = this.#groups.get(target.id);
      if (!group) {
        const missing = { kind: "groups" as const, id: target.id, name: target.id };
        if (ledgerOf(this.snapshot, "groups").status === "complete") {
          shut.push(() => gate.shut("group/missing-target", missing));
        } else gate.gap(missing, sectionGap(this.snapshot, "groups"));
        continue;
      }
      const off = SWITCHES.find((field) => known(group[field]) === (field !== "enabled"));
      if (off) {
        const evidence = [this.pointers.to("groups", group, off)];
        shut.push(() => gate.shut("group/disabled", subjectOf("groups", group), evidence));
      } else open.push(group);
    }
    return { groups: open, shut };
  }

  #people(targets: Target[], groups: Group[], routing: Routing[]): Candidate[] {
    const found = new Map<string, Candidate>();
    const add = (agent: Agent, membership: Membership | null, groupId: string | null) => {
      const candidate = found.get(agent.id);
      if (!candidate) {
        // Written out: an empty list that is pushed to makes room for seventeen, for everybody on every channel.
        const memberships = membership ? [membership] : [];
        const groupIds = groupId === null ? [] : [groupId];
        found.set(agent.id, { agent, memberships, groupIds, direct: groupId === null });
        return;
      }
      if (membership) candidate.memberships.push(membership);
      if (groupId !== null) candidate.groupIds.push(groupId);
      else candidate.direct = true;
    };
    for (const group of groups) {
      for (const { agent, membership } of this.membersOf(group.id)) add(agent, membership, group.id);
    }
    for (const target of targets) {
      const agent = target.kind === "agent" ? this.#agents.get(target.id) : undefined;
      if (agent) add(agent, null, null);
    }
    if (routing.some((row) => known(row.fallback) === "enterprise")) {
      for (const agent of this.#agents.values()) if (this.#grouped.has(agent.id)) add(agent, null, null);
    }
    this.#widen(found, groups, routing);
    return [...found.values()].sort(byAgentId);
  }

  /** Writes down what fields that could not be read may add: people, or further ways to those that are there. */
  #widen(found: Map<string, Candidate>, groups: Group[], routing: Routing[]): void {
    const widened = (agent: Agent, reason: Text): Candidate => {
      const own = found.get(agent.id) ?? { agent, memberships: [], groupIds: [], direct: false };
      found.set(agent.id, own);
      const { memberships, groupIds, direct } = own;
      const ways = { agent, memberships: [...memberships], groupIds: [...groupIds], direct };
      return (own.perhaps ??= { ways, reason }).ways;
    };
    for (const agent of this.#perhapsEverywhere()) {
      const held = found.get(agent.id)?.groupIds ?? [];
      const more = groups.filter(({ id }) => !held.includes(id));
      if (more.length === 0) continue;
      const ways = widened(agent, couldNotRead(["everywhere"], ["not-collected"]));
      for (const { id } of more) {
        ways.memberships.push({ agentId: agent.id, groupId: id, mode: "full" });
        ways.groupIds.push(id);
      }
    }
    const unread = routing.map((row) => read(row.fallback)).find(({ state }) => state === "unreadable");
    if (unread?.state !== "unreadable") return;
    for (const agent of this.#agents.values()) {
      if (!this.#grouped.has(agent.id) || found.get(agent.id)?.direct) continue;
      widened(agent, couldNotRead(["fallback"], [unread.reason])).direct = true;
    }
  }

  #perhapsEverywhere(): readonly Agent[] {
    this.#everywhereUnread ??= [...this.#agents.values()].filter(({ everywhere }) =>
      isUnreadable(everywhere),
    );
    return this.#everywhereUnread;
  }
}

/** Whether some way to this person is certain. */
export const isReached = ({ groupIds, direct }: Candidate) => direct || groupIds.length > 0;

const byAgentId = (a: Candidate, b: Candidate) => (a.agent.id < b.agent.id ? -1 : 1);

const SWITCHES = ["enabled", "archived", "forcedOffline"] as const;

function append<K, V>(map: Map<K, V[]>, key: K, item: V): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
