import type { Facts } from "../facts";
import type { Channel } from "../sections/channels";
import type { Agent } from "../sections/people";
import type { Availability } from "./availability";
import { deciding, shiftOf, standingGates, standingOf } from "./candidate-gates";
import type { Cause, Gap, GateState } from "./cause";
import { subjectOf } from "./gate-builder";
import type { ProofVerdict } from "./instant";
import { notRostered } from "./not-rostered";
import type { ChannelReach } from "./reach";
import { seatAt } from "./seats";
import { CLOSED, codeOf, OPEN, stateOfCode, UNKNOWN } from "./state-code";
import { add, emptyBits, hasBit, quartersOf, stateOf, type TriBits } from "./tri-bits";
import type { Candidate } from "./ways";
import type { Asked } from "./week";

export type Seat = { standing: GateState["state"]; shift: TriBits };

/** Everybody a channel's conversations can go to, as columns, and what they make of its hours. */
export class Crew {
  readonly #reach: ChannelReach;
  readonly #availability: Availability;
  readonly #standing: Uint8Array;
  readonly #shift: Int32Array;
  /** The shifts of those whose gates are open, and how many keep each. */
  readonly #kept: TriBits[] = [];
  readonly #keeping: number[] = [];
  /** Quarters in which somebody surely receives, and those in which somebody might. */
  readonly #sure = emptyBits();
  readonly #maybe = emptyBits();

  constructor(
    private readonly facts: Facts,
    private readonly channel: Channel,
    at: number,
  ) {
    this.#reach = facts.reach.ofChannel(channel);
    this.#availability = facts.availability(at);
    const { places } = this.#reach.seats;
    this.#standing = new Uint8Array(places.length);
    this.#shift = new Int32Array(places.length);
    this.#fill();
    this.#cover();
  }

  #fill(): void {
    const { facts } = this;
    const { places, sure } = this.#reach.seats;
    const { isByGroup } = this.#availability;
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] as number;
      const isPlain = sure[at] === 1 && !facts.people.varies(place);
      this.#standing[at] = isPlain
        ? facts.people.standing(place)
        : codeOf(standingOf(facts, this.channel, this.#candidate(at)));
      // Whoever was not seated for sure may have ways that could not be read.
      this.#shift[at] =
        isByGroup || sure[at] === 0
          ? this.#availability.idOf(shiftOf(this.#availability, this.#candidate(at)))
          : this.#availability.idAt(place);
    }
  }

  /** People in their hundreds keep a few dozen shifts, and a shift counts once. */
  #cover(): void {
    const shifts = this.#availability.shifts;
    const keeping = new Int32Array(shifts.length);
    const unsure = new Uint8Array(shifts.length);
    for (let at = 0; at < this.#shift.length; at += 1) {
      const shift = this.#shift[at] as number;
      if (this.#standing[at] === OPEN) keeping[shift] = (keeping[shift] as number) + 1;
      else if (this.#standing[at] === UNKNOWN) unsure[shift] = 1;
    }
    for (const [shift, bits] of shifts.entries()) {
      const count = keeping[shift] as number;
      if (count > 0) {
        this.#kept.push(bits);
        this.#keeping.push(count);
        add(this.#sure, bits.open);
      }
      if (count === 0 && unsure[shift] === 0) continue;
      add(this.#maybe, bits.open);
      add(this.#maybe, bits.unknown);
    }
  }

  get size(): number {
    return this.#shift.length;
  }

  /** An hour is only as good as its worst quarter. */
  verdictOf(door: GateState["state"], { must, may, slots }: Asked): ProofVerdict {
    const isRefuted = (slot: number) => this.#quarter(door, slot) === "REFUTED";
    if (must.some(isRefuted) || (must.length === 0 && may.every(isRefuted))) return "REFUTED";
    return slots.every((slot) => this.#quarter(door, slot) === "PROVEN") ? "PROVEN" : "UNKNOWN";
  }

  #quarter(door: GateState["state"], slot: number): ProofVerdict {
    if (door === "closed") return "REFUTED";
    if (door === "open" && hasBit(this.#sure, slot)) return "PROVEN";
    const mightBeSomebody = hasBit(this.#maybe, slot) || (door === "unknown" && this.size === 0);
    return mightBeSomebody ? "UNKNOWN" : "REFUTED";
  }

  /** How many `witnessesOf` would name. */
  countWitnesses(slots: readonly number[]): number {
    const [first = 0] = slots;
    const hour = first >> 2;
    let asked = 0;
    for (const slot of slots) asked |= 1 << (slot & 3);
    let [whole, part] = [0, 0];
    for (let at = 0; at < this.#kept.length; at += 1) {
      const here = quartersOf((this.#kept[at] as TriBits).open, hour) & asked;
      if (here === asked) whole += this.#keeping[at] as number;
      else if (here !== 0) part += this.#keeping[at] as number;
    }
    return whole > 0 ? whole : part;
  }

  /** Those who cover all the slots; when it takes several people in turn, all of them. */
  witnessesOf(slots: readonly number[]): string[] {
    const whole = this.#named((shift) => slots.every((slot) => hasBit(shift.open, slot)));
    return whole.length > 0 ? whole : this.#named((shift) => slots.some((slot) => hasBit(shift.open, slot)));
  }

  #named(keeps: (shift: TriBits) => boolean): string[] {
    const kept = new Set(
      this.#kept.filter((shift) => keeps(shift)).map((shift) => this.#availability.idOf(shift)),
    );
    const ids: string[] = [];
    for (let at = 0; at < this.#shift.length; at += 1) {
      if (this.#standing[at] === OPEN && kept.has(this.#shift[at] as number)) ids.push(this.#agent(at).id);
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
    for (let at = 0; at < this.#shift.length; at += 1) {
      const shift = this.#availability.numbered(this.#shift[at] as number);
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
    const shift = this.#availability.numbered(this.#shift[at] as number);
    return { standing: stateOfCode(this.#standing[at] ?? CLOSED), shift };
  }

  /** Whether somebody covers all of the slots, so that whoever covers a part of them is no witness. */
  hasWhole(slots: readonly number[]): boolean {
    return this.#kept.some(({ open }) => slots.every((slot) => hasBit(open, slot)));
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
