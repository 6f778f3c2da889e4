import type { Pointers } from "../pointer";
import type { Channel, Routing, Target } from "../sections/channels";
import type { Agent, Group, Membership } from "../sections/people";
import { ledgerOf, rowsOf, type Snapshot } from "../snapshot";
import { isUnreadable, known, read } from "../value";
import type { ChannelReach } from "./channel-reach";
import { couldNotRead } from "../judge";
import { once } from "../once";
import { rowsBy } from "../rows-by";
import { GateBuilder, subjectOf } from "./gate-builder";
import { GroupColumns } from "./group-columns";
import { isFull, NOBODY, SeatPlan, type Seats } from "./seats";
import { sectionGap } from "./section-gap";
import { isReached, Ways, type Candidate } from "./ways";

type Member = { agent: Agent; membership: Membership };

/** Resolves every channel to the groups and people its conversations can go to. */
export class ReachFacts {
  readonly #agents: readonly Agent[];
  readonly #groups: Map<string, Group>;
  readonly #members: () => ReadonlyMap<string, Membership[]>;
  /** Those who are in some group. */
  readonly #grouped: () => ReadonlySet<string>;
  readonly #memberColumns: GroupColumns;
  readonly #routing: ReadonlyMap<string, Routing[]>;
  readonly #cache = new Map<string, ChannelReach>();
  readonly #membersOf = new Map<string, Member[]>();
  readonly #columns = new Map<string, Seats>();
  readonly #shared = new Map<string, Seats>();
  readonly #plan: SeatPlan;
  #unlisted: readonly Agent[] | undefined;
  #everywhereUnread: readonly Agent[] | undefined;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly pointers: Pointers,
    private readonly places: ReadonlyMap<string, number>,
  ) {
    this.#agents = rowsOf(snapshot, "agents");
    this.#plan = new SeatPlan(this.#agents.length);
    this.#groups = new Map(rowsOf(snapshot, "groups").map((group) => [group.id, group]));
    const memberships = rowsOf(snapshot, "memberships");
    const { readOnlyReceives } = snapshot.semantics.membership;
    this.#members = once(() => rowsBy(memberships, ({ groupId }) => groupId));
    this.#grouped = once(() => new Set(memberships.map(({ agentId }) => agentId)));
    this.#memberColumns = new GroupColumns(memberships, places, (row) => isFull(row, readOnlyReceives));
    this.#routing = rowsBy(rowsOf(snapshot, "routing"), ({ channelId }) => channelId);
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
      for (const row of this.#members().get(id) ?? []) byAgent.set(row.agentId, row);
    for (const { id } of this.#everywhere()) {
      if (!byAgent.has(id)) byAgent.set(id, { agentId: id, groupId, mode: "full" });
    }
    const members: Member[] = [];
    for (const membership of byAgent.values()) {
      const agent = this.#agentOf(membership.agentId);
      if (agent) members.push({ agent, membership });
    }
    return members;
  }

  /** Agents that are in every group without a row that says so. */
  #everywhere(): readonly Agent[] {
    const isFree = this.snapshot.semantics.membership.none !== "nothing";
    this.#unlisted ??= this.#agents.filter(
      (agent) => known(agent.everywhere) === true || (isFree && !this.#grouped().has(agent.id)),
    );
    return this.#unlisted;
  }

  #resolve(channel: Channel): ChannelReach {
    const gate = new GateBuilder("routing", this.pointers);
    const routing = this.#routing.get(channel.id) ?? [];
    const targets = this.#targets(channel, routing, gate);
    const { groups, shut } = this.#openGroups(targets, gate);
    const write = () => this.#people(targets, groups, routing);
    const written = this.#isInDoubt(groups, routing) ? write() : null;
    const seats =
      targets.length === 0
        ? NOBODY
        : written
          ? this.#plan.doubtful(written.map(({ agent }) => this.places.get(agent.id) ?? -1))
          : this.#seats(targets, groups, routing);
    const hasOthers = seats.places.length > 0 || targets.some((target) => target.kind === "agent");
    // One dead group beside a living one narrows the cover; only when none is left does it stop the channel.
    if (groups.length === 0 && !hasOthers) for (const report of shut) report();
    if (ledgerOf(this.snapshot, "memberships").status !== "complete") {
      gate.gap(subjectOf("channels", channel), sectionGap(this.snapshot, "memberships"));
    } else if (groups.length > 0 && seats.places.length === 0) {
      for (const group of groups) gate.shut("group/no-members", subjectOf("groups", group));
    }
    const done = gate.done();
    const people = once(() => (targets.length === 0 ? [] : (written ?? write())));
    const candidates = once(() => (written ? people().filter(isReached) : people()));
    const maybe = once(() => (written ? people().filter((person) => !isReached(person)) : []));
    return {
      channel,
      routing,
      groups,
      seats,
      certain: written
        ? Int32Array.from(candidates().map(({ agent }) => this.places.get(agent.id) ?? -1))
        : seats.places,
      get candidates() {
        return candidates();
      },
      get maybe() {
        return maybe();
      },
      get people() {
        return people();
      },
      gate: done,
      gap: done.gaps[0]?.reason ?? maybe()[0]?.perhaps?.reason,
    };
  }

  #agentOf(id: string): Agent | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : this.#agents[place];
  }

  /** Whether ways to people could not be read; then everybody's are written out. */
  #isInDoubt(groups: Group[], routing: Routing[]): boolean {
    return (
      (groups.length > 0 && this.#perhapsEverywhere().length > 0) ||
      groups.some(({ id }) => this.mayBeOff(id)) ||
      routing.some(({ fallback }) => isUnreadable(fallback))
    );
  }

  #seats(targets: Target[], groups: Group[], routing: Routing[]): Seats {
    const direct = targets.filter(({ kind }) => kind === "agent");
    const isForAll = routing.some((row) => known(row.fallback) === "enterprise");
    if (direct.length === 0 && !isForAll) return this.#seatsOf(groups.map(({ id }) => id));
    for (const group of groups) this.#plan.seatAll(this.columnOf(group.id));
    for (const { id } of direct) this.#seatDirectly(id);
    if (isForAll) for (const id of this.#grouped()) this.#seatDirectly(id);
    return this.#plan.done();
  }

  #seatDirectly(id: string): void {
    const place = this.places.get(id);
    if (place !== undefined) this.#plan.seat(place, true);
  }

  /** Channels that go to the same groups share their people. */
  #seatsOf(groupIds: readonly string[]): Seats {
    const key = JSON.stringify(groupIds);
    let seats = this.#shared.get(key);
    if (!seats) {
      for (const id of groupIds) this.#plan.seatAll(this.columnOf(id));
      this.#shared.set(key, (seats = this.#plan.done()));
    }
    return seats;
  }

  /** The members of a group as a column. */
  columnOf(groupId: string): Seats {
    let column = this.#columns.get(groupId);
    if (!column) this.#columns.set(groupId, (column = this.#column(groupId)));
    return column;
  }

  #column(groupId: string): Seats {
    const isPlain = !this.#memberColumns.has("*") && this.#everywhere().length === 0;
    const column = isPlain ? this.#memberColumns.of(groupId) : this.#columnOfAll(groupId);
    return this.mayBeOff(groupId) ? { ...column, sure: new Uint8Array(column.sure.length) } : column;
  }

  /** Of a group to which some belong without a row of its own. */
  #columnOfAll(groupId: string): Seats {
    const rows = this.membersOf(groupId).map(({ membership }) => membership);
    const { readOnlyReceives } = this.snapshot.semantics.membership;
    return {
      places: Int32Array.from(rows, ({ agentId }) => this.places.get(agentId) ?? -1),
      sure: Uint8Array.from(rows, (row) => (isFull(row, readOnlyReceives) ? 1 : 0)),
    };
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
    const ways = new Ways((groupId) => this.mayBeOff(groupId));
    for (const group of groups) {
      for (const { agent, membership } of this.membersOf(group.id)) ways.add(agent, membership, group.id);
    }
    for (const target of targets) {
      const agent = target.kind === "agent" ? this.#agentOf(target.id) : undefined;
      if (agent) ways.add(agent, null, null);
    }
    const grouped = () => this.#agents.filter(({ id }) => this.#grouped().has(id));
    if (routing.some((row) => known(row.fallback) === "enterprise")) {
      for (const agent of grouped()) ways.add(agent, null, null);
    }
    for (const agent of this.#perhapsEverywhere()) ways.perhapsIn(agent, groups);
    const unread = routing.map((row) => read(row.fallback)).find(({ state }) => state === "unreadable");
    if (unread?.state === "unreadable") {
      for (const agent of grouped()) ways.perhapsDirect(agent, couldNotRead(["fallback"], [unread.reason]));
    }
    return ways.inOrder();
  }

  #perhapsEverywhere(): readonly Agent[] {
    this.#everywhereUnread ??= this.#agents.filter(({ everywhere }) => isUnreadable(everywhere));
    return this.#everywhereUnread;
  }
}

const SWITCHES = ["enabled", "archived", "forcedOffline"] as const;
