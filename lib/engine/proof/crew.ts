import type { Facts } from "../facts";
import type { Channel } from "../sections/channels";
import { deciding, shiftOf, standingGates, standingOf } from "./candidate-gates";
import type { Cause, Gap, GateState } from "./cause";
import { subjectOf } from "./gate-builder";
import type { ProofVerdict } from "./instant";
import { notRostered } from "./not-rostered";
import type { Candidate } from "./reach";
import { add, emptyBits, hasBit, stateOf, type TriBits } from "./tri-bits";
import type { Asked } from "./week";

type Person = { candidate: Candidate; standing: GateState["state"]; shift: TriBits };

/** Everybody a channel's conversations can go to, and what they make of its hours. */
export class Crew {
  readonly people: readonly Person[];
  /** Quarters in which somebody surely receives, and those in which somebody might. */
  readonly #sure = emptyBits();
  readonly #maybe = emptyBits();

  constructor(
    private readonly facts: Facts,
    private readonly channel: Channel,
    at: number,
  ) {
    const availability = facts.availability(at);
    this.people = facts.reach.peopleOf(channel).map((candidate): Person => ({
      candidate,
      standing: standingOf(facts, channel, candidate),
      shift: shiftOf(availability, candidate),
    }));
    this.#cover();
  }

  /** People in their hundreds keep a few dozen shifts, and a shift counts once. */
  #cover(): void {
    const seen = { open: new Set<TriBits>(), unknown: new Set<TriBits>() };
    for (const { standing, shift } of this.people) {
      if (standing === "closed" || seen[standing].has(shift)) continue;
      seen[standing].add(shift);
      if (standing === "open") add(this.#sure, shift.open);
      add(this.#maybe, shift.open);
      add(this.#maybe, shift.unknown);
    }
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
    const mightBeSomebody = hasBit(this.#maybe, slot) || (door === "unknown" && this.people.length === 0);
    return mightBeSomebody ? "UNKNOWN" : "REFUTED";
  }

  /** Those who cover all the slots; when it takes several people in turn, all of them. */
  witnessesOf(slots: readonly number[]): string[] {
    const able = this.people.filter(({ standing }) => standing === "open");
    const whole = able.filter(({ shift }) => slots.every((slot) => hasBit(shift.open, slot)));
    const chosen =
      whole.length > 0 ? whole : able.filter(({ shift }) => slots.some((slot) => hasBit(shift.open, slot)));
    return chosen.map(({ candidate }) => candidate.agent.id);
  }

  /** What keeps each of them from receiving, shifts last. */
  causesIn(slots: readonly number[]): Cause[] {
    const off = this.people.filter(({ shift }) => slots.some((slot) => stateOf(shift, slot) === "closed"));
    return [
      ...this.#standing.causes,
      ...off.map(({ candidate }) => notRostered(subjectOf("agents", candidate.agent))),
    ];
  }

  /** What to collect before it can be told whether somebody receives. */
  gapsIn(slots: readonly number[]): Gap[] {
    const unsure = this.people.filter(({ shift }) =>
      slots.some((slot) => stateOf(shift, slot) === "unknown"),
    );
    return [...this.#standing.gaps, ...unsure.map(({ candidate }) => shiftUnknown(candidate))];
  }

  gatesOf(candidate: Candidate): GateState[] {
    return standingGates(this.facts, this.channel, candidate);
  }

  #found: { causes: Cause[]; gaps: Gap[] } | undefined;

  get #standing() {
    if (!this.#found) {
      const gates = this.people.flatMap(({ candidate }) => deciding(this.facts, this.gatesOf(candidate)));
      this.#found = {
        causes: gates.flatMap(({ causes }) => causes),
        gaps: gates.flatMap(({ gaps }) => gaps),
      };
    }
    return this.#found;
  }
}

function shiftUnknown({ agent }: Candidate): Gap {
  return {
    gate: "presence",
    subject: subjectOf("agents", agent),
    reason: {
      zh: "未申报该客服的值班时间，无法证明此时有人在岗",
      en: "No shifts are declared for this agent, so nothing proves that anybody is there",
    },
  };
}
