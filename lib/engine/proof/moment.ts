import type { Facts } from "../facts";
import { Kinds } from "../kinds";
import type { Agent, Presence } from "../sections/people";
import { rowsOf } from "../snapshot";
import { Headcount, noteOf, VARIES } from "./headcount";
import { isFresh, loadGate, presenceGate, PresenceIndex } from "./presence-gate";
import type { Seats } from "./seats";
import { codeOf } from "./state-code";
import type { Candidate } from "./ways";

/** Of an agent: no row of presence, or several, or one that speaks of a group; otherwise the row's place. */
const NO_ROW = -1;
const SEVERAL = -2;

/**
 * Whether people were there and had room when the snapshot was taken, as columns by their place among the agents. The
 * gates are worked out once for each kind of people to whom they must say the same.
 */
export class Moment {
  readonly index: PresenceIndex;
  readonly #agents: readonly Agent[];
  readonly #rowOf: Int32Array;
  readonly #notes: Uint8Array;
  readonly #counts = new WeakMap<Seats, Headcount>();

  constructor(
    private readonly facts: Facts,
    readonly at: number,
  ) {
    this.index = new PresenceIndex(facts);
    this.#agents = rowsOf(facts.snapshot, "agents");
    this.#rowOf = this.#rowsByPlace();
    this.#notes = new Uint8Array(this.#agents.length).fill(VARIES);
    // With shifts by group, what holds of somebody depends on the way to them.
    if (!facts.availability(at).isByGroup) this.#note();
  }

  #note(): void {
    const { people } = this.facts;
    const kinds = this.#kinds();
    const presences = kinds.answers((place) => codeOf(this.#presenceOf(place).state));
    const sticky = kinds.answers((place) => (isStickyGate(this.#presenceOf(place)) ? 1 : 0));
    const loads = this.#loads();
    for (let place = 0; place < this.#notes.length; place += 1) {
      if (people.varies(place) || this.#rowOf[place] === SEVERAL) continue;
      const presence = presences[place] as number;
      const able = Math.max(people.account(place), presence, loads[place] as number);
      this.#notes[place] = noteOf(able, people.grants(place), presence, sticky[place] === 1);
    }
  }

  /** The people of a channel counted; channels with the same people share the count. */
  headcount(seats: Seats, look: (at: number) => number): Headcount {
    let count = this.#counts.get(seats);
    if (!count) {
      count = new Headcount(seats, this.#notes, look);
      if (count.isShared) this.#counts.set(seats, count);
    }
    return count;
  }

  #rowsByPlace(): Int32Array {
    const { places, snapshot } = this.facts;
    const rowOf = new Int32Array(this.#agents.length).fill(NO_ROW);
    for (const [at, { agentId, groupId }] of rowsOf(snapshot, "presence").entries()) {
      const place = places.get(agentId);
      if (place === undefined) continue;
      const isPlain = rowOf[place] === NO_ROW && (groupId === undefined || groupId === "*");
      rowOf[place] = isPlain ? at : SEVERAL;
    }
    return rowOf;
  }

  /** By everything that `presenceGate` looks at. */
  #kinds(): Kinds {
    const { snapshot } = this.facts;
    const { timeoutSeconds } = snapshot.semantics.presence;
    const { observedAt } = this.index;
    const availability = this.facts.availability(this.at);
    const rows = rowsOf(snapshot, "presence");
    const rowAt = (at: number) => rows[at] as Presence;
    const ofRow = new Kinds(rows.length)
      .byField((at) => rowAt(at).hidden)
      .byField((at) => rowAt(at).status)
      .byField((at) => rowAt(at).connected)
      .byField((at) => rowAt(at).countedPresent)
      .byField((at) => rowAt(at).sticky)
      .by((at) => isFresh(rowAt(at), observedAt, timeoutSeconds));
    return new Kinds(this.#agents.length)
      .by((place) => this.#perRow(place, (row) => ofRow.numbers[row] as number))
      .byField((place) => (this.#agents[place] as Agent).hideOnline)
      .by((place) => availability.classOf(place));
  }

  #loads(): Uint8Array {
    const rows = rowsOf(this.facts.snapshot, "presence");
    const ofRow = new Kinds(rows.length).byField((at) => (rows[at] as Presence).load);
    return new Kinds(this.#agents.length)
      .byField((place) => (this.#agents[place] as Agent).capacity)
      .by((place) => this.#perRow(place, (row) => ofRow.numbers[row] as number))
      .answers((place) => codeOf(loadGate(this.facts, this.index, this.#candidate(place)).state));
  }

  /** What holds of the one row that speaks of somebody, or that there is none or no single one. */
  #perRow(place: number, of: (row: number) => number): number {
    const row = this.#rowOf[place] as number;
    return row < 0 ? row : of(row);
  }

  #presenceOf(place: number): ReturnType<typeof presenceGate> {
    return presenceGate(this.facts, this.index, this.#candidate(place), this.at);
  }

  #candidate(place: number): Candidate {
    return { agent: this.#agents[place] as Agent, memberships: [], groupIds: [], direct: true };
  }
}

export function isStickyGate({ causes }: ReturnType<typeof presenceGate>): boolean {
  return causes.some(({ ruleId }) => ruleId === "agent/presence-sticky");
}
