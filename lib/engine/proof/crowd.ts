import type { Facts } from "../facts";
import type { Channel } from "../sections/channels";
import type { Agent } from "../sections/people";
import { conjunction, deciding, eitherWay, standingGates, without } from "./candidate-gates";
import type { GateState } from "./cause";
import { isStickyGate, type Moment } from "./moment";
import { loadGate, presenceGate } from "./presence-gate";
import type { ChannelReach } from "./reach";
import { codeOf, OPEN, UNKNOWN } from "./state-code";
import { isReached, type Candidate } from "./ways";

export type CandidateProof = {
  agentId: string;
  name: string;
  groupIds: string[];
  state: GateState["state"];
  gates: GateState[];
};

/** Everybody a channel's conversations can go to at one moment, as columns. */
export class Crowd {
  readonly #reach: ChannelReach;
  readonly #state: Uint8Array;
  /** Whether the person would be given the conversation, even if they may not open it. */
  readonly #isEligible: Uint8Array;
  open = 0;
  unknown = 0;
  /** Somebody counts as present; somebody does so by a permanent flag; and of all of them it is known. */
  present = false;
  sticky = false;
  isAllKnown = true;

  constructor(
    private readonly facts: Facts,
    private readonly channel: Channel,
    private readonly moment: Moment,
  ) {
    this.#reach = facts.reach.ofChannel(channel);
    const { places, sure } = this.#reach.seats;
    this.#state = new Uint8Array(places.length);
    this.#isEligible = new Uint8Array(places.length);
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] as number;
      const isPlain = sure[at] === 1 && !facts.people.varies(place) && !moment.varies(place);
      if (isPlain) this.#count(at, place);
      else this.#look(at);
      if (this.#state[at] === OPEN) this.open += 1;
      else if (this.#state[at] === UNKNOWN) this.unknown += 1;
    }
  }

  #count(at: number, place: number): void {
    const { people } = this.facts;
    const presence = this.moment.presence(place);
    const able = Math.max(people.account(place), presence, this.moment.load(place));
    this.#isEligible[at] = able === OPEN ? 1 : 0;
    this.#state[at] = Math.max(able, people.grants(place));
    this.#note(presence, this.moment.isSticky(place));
  }

  #look(at: number): void {
    const candidate = this.#reach.people[at] as Candidate;
    const all = this.#gatesOf(candidate);
    const presence = all.find(({ gate }) => gate === "presence");
    const able = conjunction(deciding(this.facts, without(all, "permission")));
    this.#isEligible[at] = able === "open" ? 1 : 0;
    this.#state[at] = codeOf(conjunction(deciding(this.facts, all)));
    if (!isReached(candidate)) this.isAllKnown = false;
    else if (presence) this.#note(codeOf(presence.state), isStickyGate(presence));
  }

  #note(presence: number, isSticky: boolean): void {
    if (presence === OPEN) this.present = true;
    if (presence === UNKNOWN) this.isAllKnown = false;
    if (isSticky) this.sticky = true;
  }

  witnesses(): string[] {
    return this.#named((at) => this.#isEligible[at] === 1 && this.#state[at] === OPEN);
  }

  eligible(): string[] {
    return this.#named((at) => this.#isEligible[at] === 1);
  }

  candidates(): CandidateProof[] {
    return this.#reach.people.map((candidate) => {
      const gates = this.#gatesOf(candidate);
      const { agent, groupIds } = candidate;
      const state = conjunction(deciding(this.facts, gates));
      return { agentId: agent.id, name: agent.name, groupIds, state, gates };
    });
  }

  #named(isIn: (at: number) => boolean): string[] {
    const { agents } = this.facts.people;
    const ids: string[] = [];
    for (const [at, place] of this.#reach.seats.places.entries()) {
      if (isIn(at)) ids.push((agents[place] as Agent).id);
    }
    return ids;
  }

  #gatesOf(candidate: Candidate): GateState[] {
    const { facts, moment } = this;
    const standing = without(standingGates(facts, this.channel, candidate), "capacity");
    const [account, membership, permission, notification] = standing;
    const now = [
      eitherWay(candidate, (ways) => presenceGate(facts, moment.index, ways, moment.at)),
      eitherWay(candidate, (ways) => loadGate(facts, moment.index, ways)),
    ];
    return [account, membership, permission, ...now, notification].filter((gate) => gate !== undefined);
  }
}
