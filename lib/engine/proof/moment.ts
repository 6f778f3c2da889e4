import type { Facts } from "../facts";
import type { Agent } from "../sections/people";
import { loadGate, presenceGate, PresenceIndex } from "./presence-gate";
import { codeOf } from "./state-code";
import type { Candidate } from "./ways";

const NOT_ASKED = 255;
const BY_GROUP = 254;

/** Whether people were there and had room when the snapshot was taken, as columns: once a person. */
export class Moment {
  readonly index: PresenceIndex;
  readonly #presence: Uint8Array;
  readonly #load: Uint8Array;
  readonly #sticky: Uint8Array;
  readonly #isByGroup: boolean;

  constructor(
    private readonly facts: Facts,
    readonly at: number,
  ) {
    this.index = new PresenceIndex(facts);
    const { length } = facts.people.agents;
    this.#presence = new Uint8Array(length).fill(NOT_ASKED);
    this.#load = new Uint8Array(length);
    this.#sticky = new Uint8Array(length);
    this.#isByGroup = facts.availability(at).isByGroup;
  }

  /** Whether the answer depends on the groups through which the person is reached. */
  varies(place: number): boolean {
    if (this.#isByGroup) return true;
    if (this.#presence[place] === NOT_ASKED) this.#ask(place);
    return this.#presence[place] === BY_GROUP;
  }

  presence(place: number): number {
    if (this.#presence[place] === NOT_ASKED) this.#ask(place);
    return this.#presence[place] as number;
  }

  load(place: number): number {
    if (this.#presence[place] === NOT_ASKED) this.#ask(place);
    return this.#load[place] as number;
  }

  /** Counts as present by a permanent flag alone. */
  isSticky(place: number): boolean {
    if (this.#presence[place] === NOT_ASKED) this.#ask(place);
    return this.#sticky[place] === 1;
  }

  #agent(place: number): Agent {
    return this.facts.people.agents[place] as Agent;
  }

  #ask(place: number): void {
    if (this.index.isByGroup(this.#agent(place).id)) {
      this.#presence[place] = BY_GROUP;
      return;
    }
    const candidate: Candidate = {
      agent: this.#agent(place),
      memberships: [],
      groupIds: [],
      direct: true,
    };
    const presence = presenceGate(this.facts, this.index, candidate, this.at);
    this.#presence[place] = codeOf(presence.state);
    this.#sticky[place] = isStickyGate(presence) ? 1 : 0;
    this.#load[place] = codeOf(loadGate(this.facts, this.index, candidate).state);
  }
}

export function isStickyGate({ causes }: ReturnType<typeof presenceGate>): boolean {
  return causes.some(({ ruleId }) => ruleId === "agent/presence-sticky");
}
