import type { Facts } from "../facts";
import type { Channel } from "../sections/channels";
import type { Agent } from "../sections/people";
import type { Availability } from "./availability";
import { deciding, shiftOf, standingGates, standingOf } from "./candidate-gates";
import type { Cause, Gap, GateState } from "./cause";
import { subjectOf } from "./gate-builder";
import type { ProofVerdict } from "./instant";
import type { Look, Muster } from "./muster";
import { notRostered } from "./not-rostered";
import type { ChannelReach } from "./channel-reach";
import { seatAt } from "./seats";
import { codeOf, OPEN, stateOfCode } from "./state-code";
import { hasBit, stateOf, type TriBits } from "./tri-bits";
import type { Candidate } from "./ways";
import type { Asked } from "./week";

export type Seat = { standing: GateState["state"]; shift: TriBits };

/** Everybody a channel's conversations can go to, and what they make of its hours: counted at once, named when asked. */
export class Crew {
  readonly #reach: ChannelReach;
  readonly #availability: Availability;
  readonly #muster: Muster;

  constructor(
    private readonly facts: Facts,
    private readonly channel: Channel,
    at: number,
  ) {
    this.#reach = facts.reach.ofChannel(channel);
    this.#availability = facts.availability(at);
    this.#muster = facts.weekPlan(at).muster(this.#reach.seats, (seat) => this.#look(seat));
  }

  /** Whoever was not seated for sure may have ways that could not be read. */
  #look(at: number): Look {
    const { seats } = this.#reach;
    const candidate = this.#candidate(at);
    const place = seats.places[at] as number;
    const isPlain = seats.sure[at] === 1 && !this.facts.people.varies(place);
    return {
      standing: isPlain
        ? this.facts.people.standing(place)
        : codeOf(standingOf(this.facts, this.channel, candidate)),
      shift: shiftOf(this.#availability, candidate),
    };
  }

  get size(): number {
    return this.#muster.kinds.length;
  }

  verdictOf(door: GateState["state"], hour: number, { quarters }: Asked): ProofVerdict {
    return this.#muster.verdictOf(door, hour, quarters);
  }

  /** How many `witnessesOf` would name. */
  countWitnesses(hour: number, { quarters }: Asked): number {
    return this.#muster.countWitnesses(hour, quarters.all);
  }

  /** Those who cover all the slots; when it takes several people in turn, all of them. */
  witnessesOf(slots: readonly number[]): string[] {
    const whole = this.#named((shift) => slots.every((slot) => hasBit(shift.open, slot)));
    return whole.length > 0 ? whole : this.#named((shift) => slots.some((slot) => hasBit(shift.open, slot)));
  }

  #named(keeps: (shift: TriBits) => boolean): string[] {
    const kept = new Set(
      this.#muster.kept.filter((shift) => keeps(shift)).map((shift) => this.#availability.idOf(shift)),
    );
    const ids: string[] = [];
    for (let at = 0; at < this.size; at += 1) {
      if (this.#muster.standingOf(at) === OPEN && kept.has(this.#muster.shiftOf(at)))
        ids.push(this.#agent(at).id);
    }
    return ids;
  }

  /** What keeps each of them from receiving, shifts last. */
  causesIn(slots: readonly number[]): Cause[] {
    return [
      ...this.#found.causes,
      ...this.#whose(slots, "closed").map((agent) => notRostered(subjectOf("agents", agent))),
    ];
  }

  /** What to collect before it can be told whether somebody receives. */
  gapsIn(slots: readonly number[]): Gap[] {
    return [...this.#found.gaps, ...this.#whose(slots, "unknown").map(shiftUnknown)];
  }

  #whose(slots: readonly number[], state: "closed" | "unknown"): Agent[] {
    const agents: Agent[] = [];
    for (let at = 0; at < this.size; at += 1) {
      const shift = this.#availability.numbered(this.#muster.shiftOf(at));
      if (slots.some((slot) => stateOf(shift, slot) === state)) agents.push(this.#agent(at));
    }
    return agents;
  }

  /** Everybody with their gates, written out. */
  candidates() {
    return this.#reach.people.map((candidate) => ({
      agentId: candidate.agent.id,
      name: candidate.agent.name,
      groupIds: candidate.groupIds,
      gates: standingGates(this.facts, this.channel, candidate),
    }));
  }

  get places(): Int32Array {
    return this.#reach.seats.places;
  }

  /** Where somebody stands here, by their place among the agents. */
  seatOf(place: number): Seat | null {
    const at = seatAt(this.places, place);
    if (at === -1) return null;
    const shift = this.#availability.numbered(this.#muster.shiftOf(at));
    return { standing: stateOfCode(this.#muster.standingOf(at)), shift };
  }

  /** Whether somebody covers all of the slots, so that whoever covers a part of them is no witness. */
  hasWhole(slots: readonly number[]): boolean {
    return this.#muster.kept.some(({ open }) => slots.every((slot) => hasBit(open, slot)));
  }

  #agent(at: number): Agent {
    return this.facts.people.agents[this.#reach.seats.places[at] as number] as Agent;
  }

  #candidate(at: number): Candidate {
    return this.#reach.people[at] as Candidate;
  }

  #causesAndGaps: { causes: Cause[]; gaps: Gap[] } | undefined;

  get #found() {
    if (!this.#causesAndGaps) {
      const gates = this.#reach.people.flatMap((candidate) =>
        deciding(this.facts, standingGates(this.facts, this.channel, candidate)),
      );
      this.#causesAndGaps = {
        causes: gates.flatMap(({ causes }) => causes),
        gaps: gates.flatMap(({ gaps }) => gaps),
      };
    }
    return this.#causesAndGaps;
  }
}

function shiftUnknown(agent: Agent): Gap {
  return {
    gate: "presence",
    subject: subjectOf("agents", agent),
    reason: {
      zh: "未申报该客服的值班时间，无法证明此时有人在岗",
      en: "No shifts are declared for this agent, so nothing proves that anybody is there",
    },
  };
}
