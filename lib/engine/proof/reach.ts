import type { Pointers } from "../pointer";
import type { Channel, Routing, Target } from "../sections/channels";
import type { Agent, Group, Membership } from "../sections/people";
import { ledgerOf, rowsOf, type Snapshot } from "../snapshot";
import { isUnreadable, known, read } from "../value";
import type { GateState } from "./cause";
import { GateBuilder, subjectOf } from "./gate-builder";
import { sectionGap } from "./section-gap";

/** Somebody the routing of a channel could give a conversation to, and by which memberships. */
export type Candidate = { agent: Agent; memberships: Membership[]; groupIds: string[]; direct: boolean };

type Member = { agent: Agent; membership: Membership };

export type ChannelReach = {
  channel: Channel;
  routing: Routing[];
  groups: Group[];
  candidates: Candidate[];
  gate: GateState;
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
    const groups = this.#openGroups(targets, gate);
    const candidates = this.#candidates(targets, groups, routing);
    if (ledgerOf(this.snapshot, "memberships").status !== "complete") {
      gate.gap(subjectOf("channels", channel), sectionGap(this.snapshot, "memberships"));
    } else if (targets.length > 0 && groups.length > 0 && candidates.length === 0) {
      for (const group of groups) gate.shut("group/no-members", subjectOf("groups", group));
    }
    return { channel, routing, groups, candidates, gate: gate.done() };
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

  #openGroups(targets: Target[], gate: GateBuilder): Group[] {
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
    const others = targets.some((target) => target.kind === "agent");
    // One dead group beside a living one narrows the cover; only when none is left does it stop the channel.
    if (open.length === 0 && !others) for (const report of shut) report();
    return open;
  }

  #candidates(targets: Target[], groups: Group[], routing: Routing[]): Candidate[] {
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
    return [...found.values()].sort((a, b) => (a.agent.id < b.agent.id ? -1 : 1));
  }
}

const SWITCHES = ["enabled", "archived", "forcedOffline"] as const;

function append<K, V>(map: Map<K, V[]>, key: K, item: V): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
