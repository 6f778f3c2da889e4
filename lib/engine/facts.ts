import { keepShapes } from "./kept-shapes";
import { PermissionFacts } from "./permissions";
import { Pointers } from "./pointer";
import type { Subject, SubjectKind } from "./finding";
import { AgentGates } from "./proof/agent-gates";
import { Availability } from "./proof/availability";
import { Calendar } from "./proof/calendar";
import { Carriers } from "./proof/carriers";
import { proveInstant, type InstantProof } from "./proof/instant";
import { People } from "./proof/people";
import { ReachFacts } from "./proof/reach";
import { WeekPlan } from "./proof/week-plan";
import { Lists } from "./lists";
import { rowKey } from "./row-key";
import type { Hours } from "./sections/hours";
import { rowsOf, type SectionName, type Snapshot } from "./snapshot";
import { isAbsent, known, type Value } from "./value";

const FOR_ALL_CHANNELS: ReadonlySet<SubjectKind> = new Set(["forms", "queues", "autoReplies", "blocks"]);

/** Meaning shared by rules and proof, derived once from a hydrated snapshot. */
export class Facts {
  readonly pointers: Pointers;
  readonly permissions: PermissionFacts;
  readonly agentGates: AgentGates;
  readonly #rows = new Map<SectionName, Map<string, unknown>>();
  #reach: ReachFacts | undefined;
  #people: People | undefined;
  #carriers: Carriers | undefined;
  #availability: Availability | undefined;
  // Not a #field: a bundle may hold this class twice, and kin of the other copy would be refused.
  private calendar: Calendar | undefined;
  private placesOfAgents: ReadonlyMap<string, number> | undefined;
  #weekPlan: { of: Availability; plan: WeekPlan } | undefined;
  #instant: readonly InstantProof[] | undefined;
  #channelsByPlace: Lists | undefined;
  #channelsByGroup: Map<string, string[]> | undefined;

  /** `snapshot` must come from `hydrate`. `kin` has a snapshot that differs in a few rows, and lends what they share. */
  constructor(
    readonly snapshot: Snapshot,
    kin?: Facts,
  ) {
    if (kin) this.calendar = kin.calendar;
    if (kin && kin.snapshot.agents === snapshot.agents) this.placesOfAgents = kin.placesOfAgents;
    this.pointers = new Pointers(snapshot);
    this.permissions = new PermissionFacts(snapshot, kin?.permissions);
    this.agentGates = new AgentGates(this);
    keepShapes((smallest) => new Facts(smallest));
  }

  /** Where each agent stands among the rows. */
  get places(): ReadonlyMap<string, number> {
    return (this.placesOfAgents ??= placesOf(rowsOf(this.snapshot, "agents")));
  }

  /** Who can be given a channel's conversations. */
  get reach(): ReachFacts {
    return (this.#reach ??= new ReachFacts(this.snapshot, this.pointers, this.places));
  }

  /** What carries a channel's messages, by channel. */
  get carriers(): Carriers {
    return (this.#carriers ??= new Carriers(this.snapshot));
  }

  /** Everybody's gates as columns. */
  get people(): People {
    return (this.#people ??= new People(this));
  }

  /** Shifts and promised hours of the week that begins at `at`. */
  availability(at: number): Availability {
    if (!this.#availability || this.calendar?.at !== at) {
      if (this.calendar?.at !== at) this.calendar = new Calendar(this.snapshot.organisation.timezone, at);
      this.#availability = new Availability(this.snapshot, this.calendar, this.places);
    }
    return this.#availability;
  }

  /** Everybody's standing and shifts in the week that begins at `at`. */
  weekPlan(at: number): WeekPlan {
    const availability = this.availability(at);
    if (this.#weekPlan?.of !== availability) {
      this.#weekPlan = { of: availability, plan: new WeekPlan(this, availability) };
    }
    return this.#weekPlan.plan;
  }

  /** Reception at the instant the snapshot was taken, with presence as observed then. */
  instant(): readonly InstantProof[] {
    this.#instant ??= proveInstant(this, Date.parse(this.snapshot.takenAt));
    return this.#instant;
  }

  channelsOfAgent(agentId: string): string[] {
    const place = this.places.get(agentId);
    if (place === undefined) return [];
    const channels = rowsOf(this.snapshot, "channels");
    this.#channelsByPlace ??= new Lists(
      rowsOf(this.snapshot, "agents").length,
      channels.map((channel) => this.reach.ofChannel(channel).certain),
    );
    return this.#channelsByPlace.of(place).map((at) => channels[at]?.id ?? "");
  }

  channelsOfGroup(groupId: string): string[] {
    this.#channelsByGroup ??= this.#index((reach) =>
      reach.routing
        .flatMap((row) => [...(known(row.targets) ?? []), ...(known(row.choices) ?? [])])
        .map((target) => target.id),
    );
    return this.#channelsByGroup.get(groupId) ?? [];
  }

  /** Channels a fault of this subject reaches; empty when it reaches none or cannot be told. */
  channelsOf(subject: Subject): string[] {
    if (subject.kind === "channels") return [subject.id];
    if (subject.kind === "agents") return this.channelsOfAgent(subject.id);
    if (subject.kind === "groups") return this.channelsOfGroup(subject.id);
    if (subject.kind === "organisation") return [];
    const row = this.#row(subject.kind, subject.id) as
      | { channelId?: Value<string>; channelIds?: unknown; agentId?: string; subjects?: Hours["subjects"] }
      | undefined;
    if (!row) return [];
    if (row.subjects) return this.#channelsOfHours(row.subjects);
    // A platform that keeps one setting for all its channels has no list to read.
    if (FOR_ALL_CHANNELS.has(subject.kind) && isAbsent(row.channelIds)) return this.#allChannels();
    if (typeof row.agentId === "string") return this.channelsOfAgent(row.agentId);
    const one = known(row.channelId);
    if (one !== undefined) return [one];
    const many = known(row.channelIds as string[] | undefined);
    return Array.isArray(many) ? many : [];
  }

  #channelsOfHours(subjects: Hours["subjects"]): string[] {
    const ids = subjects.flatMap(({ kind, id }) => {
      if (kind === "channel") return [id];
      if (kind === "organisation") return this.#allChannels();
      return kind === "group" ? this.channelsOfGroup(id) : this.channelsOfAgent(id);
    });
    return [...new Set(ids)];
  }

  #allChannels(): string[] {
    return rowsOf(this.snapshot, "channels").map(({ id }) => id);
  }

  #row(section: SectionName, key: string): unknown {
    let rows = this.#rows.get(section);
    if (!rows) {
      rows = new Map(rowsOf(this.snapshot, section).map((row) => [rowKey(section, row), row]));
      this.#rows.set(section, rows);
    }
    return rows.get(key);
  }

  #index(idsOf: (reach: ReturnType<ReachFacts["ofChannel"]>) => string[]): Map<string, string[]> {
    const index = new Map<string, string[]>();
    for (const channel of rowsOf(this.snapshot, "channels")) {
      for (const id of new Set(idsOf(this.reach.ofChannel(channel)))) {
        const channels = index.get(id);
        if (channels) channels.push(channel.id);
        else index.set(id, [channel.id]);
      }
    }
    return index;
  }
}

function placesOf(rows: readonly { id: string }[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let place = 0; place < rows.length; place += 1) places.set((rows[place] as { id: string }).id, place);
  return places;
}
