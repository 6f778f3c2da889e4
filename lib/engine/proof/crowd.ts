import type { Facts } from "../facts";
import type { Channel } from "../sections/channels";
import type { Agent } from "../sections/people";
import { conjunction, deciding, eitherWay, standingGates, without } from "./candidate-gates";
import type { GateState } from "./cause";
import { ELIGIBLE, noteOf, type Headcount } from "./headcount";
import { isStickyGate, type Moment } from "./moment";
import { loadGate, presenceGate } from "./presence-gate";
import type { ChannelReach } from "./channel-reach";
import { CLOSED, codeOf, OPEN, UNKNOWN } from "./state-code";
import { isReached, type Candidate } from "./ways";

export type CandidateProof = {
  agentId: string;
  name: string;
  groupIds: string[];
  state: GateState["state"];
  gates: GateState[];
};

/** Everybody a channel's conversations can go to at one moment: counted at once, named when asked. */
export class Crowd {
  readonly #reach: ChannelReach;
  readonly count: Headcount;

  constructor(
    private readonly facts: Facts,
    private readonly channel: Channel,
    private readonly moment: Moment,
  ) {
    this.#reach = facts.reach.ofChannel(channel);
    this.count = moment.headcount(this.#reach.seats, (at) => this.#look(at));
  }

  #look(at: number): number {
    const candidate = this.#reach.people[at] as Candidate;
    const all = this.#gatesOf(candidate);
    const presence = all.find(({ gate }) => gate === "presence");
    const able = codeOf(conjunction(deciding(this.facts, without(all, "permission"))));
    const state = codeOf(conjunction(deciding(this.facts, all)));
    // Of somebody who may not be reached at all, presence proves nothing either way.
    const isSeen = isReached(candidate) && presence;
    return isSeen
      ? noteOf(able, state, codeOf(presence.state), isStickyGate(presence))
      : noteOf(able, state, isReached(candidate) ? CLOSED : UNKNOWN, false);
  }

  witnesses(): string[] {
    return this.#named((note) => (note & ELIGIBLE) !== 0 && (note & 3) === OPEN);
  }

  eligible(): string[] {
    return this.#named((note) => (note & ELIGIBLE) !== 0);
  }

  candidates(): CandidateProof[] {
    return this.#reach.people.map((candidate) => {
      const gates = this.#gatesOf(candidate);
      const { agent, groupIds } = candidate;
      const state = conjunction(deciding(this.facts, gates));
      return { agentId: agent.id, name: agent.name, groupIds, state, gates };
    });
  }

  #named(isIn: (note: number) => boolean): string[] {
    const { agents } = this.facts.people;
    const ids: string[] = [];
    for (const [at, place] of this.#reach.seats.places.entries()) {
      if (isIn(this.count.notes[at] as number)) ids.push((agents[place] as Agent).id);
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
