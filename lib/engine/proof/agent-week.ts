import type { Facts } from "../facts";
import { conjunction, deciding } from "./candidate-gates";
import type { GateState } from "./cause";
import { hasBit, possible, stateOf, type TriBits } from "./tri-bits";
import { askedIn, type HourProof, type WeekProof } from "./week";

/**
 * What one hour of a channel is to one person: R receives, O off duty, X shut by the person's own gates, C the
 * channel is shut, H on duty for a part of the hour only, U cannot be told.
 */
export type AgentHour = "R" | "O" | "X" | "C" | "H" | "U";

/** One person's week on one channel that can give them conversations; `hours` has 168 letters, Monday 00:00 first. */
export type AgentChannelWeek = { channelId: string; name: string; hours: string };

type Seat = { proof: WeekProof; standing: GateState["state"]; groupIds: string[] };

/** The week's proof read the other way round: by person instead of by channel. */
export class AgentWeeks {
  readonly #seats = new Map<string, Seat[]>();
  readonly #witnesses = new Map<string, Map<string, Set<number>>>();

  /** `at` must be the moment the week was proven for. */
  constructor(
    private readonly facts: Facts,
    week: readonly WeekProof[],
    private readonly at: number,
  ) {
    for (const proof of week) {
      for (const { agentId, gates, groupIds } of proof.candidates) {
        const seat = { proof, standing: conjunction(deciding(facts, gates)), groupIds };
        const seats = this.#seats.get(agentId);
        if (seats) seats.push(seat);
        else this.#seats.set(agentId, [seat]);
      }
    }
  }

  of(agentId: string): AgentChannelWeek[] {
    return (this.#seats.get(agentId) ?? []).map((seat) => ({
      channelId: seat.proof.id,
      name: seat.proof.name,
      hours: this.#hours(agentId, seat),
    }));
  }

  #hours(agentId: string, { proof, standing, groupIds }: Seat): string {
    const availability = this.facts.availability(this.at);
    const opening = availability.opening(proof.id);
    const shift = availability.ofAgent(agentId, groupIds);
    const received = this.#receivedBy(proof).get(agentId);
    return proof.hours
      .map((hour) =>
        received?.has(hour.hour) ? "R" : hourOf(hour, standing, shift, askedIn(opening, hour.hour).slots),
      )
      .join("");
  }

  #receivedBy(proof: WeekProof): Map<string, Set<number>> {
    let byAgent = this.#witnesses.get(proof.id);
    if (!byAgent) {
      byAgent = new Map();
      for (const { hour, witnesses } of proof.hours) {
        for (const id of witnesses) {
          const hours = byAgent.get(id);
          if (hours) hours.add(hour);
          else byAgent.set(id, new Set([hour]));
        }
      }
      this.#witnesses.set(proof.id, byAgent);
    }
    return byAgent;
  }
}

/** Why somebody who is no witness of an hour is none. */
function hourOf(
  { verdict }: HourProof,
  standing: GateState["state"],
  shift: TriBits,
  slots: readonly number[],
): AgentHour {
  const may = possible(shift);
  if (!slots.some((slot) => hasBit(may, slot))) return "O";
  if (standing === "closed") return "X";
  // Somebody could have come in every promised quarter, and still nobody can: the channel is shut.
  if (verdict === "REFUTED" && slots.every((slot) => hasBit(may, slot))) return "C";
  const isSure = standing === "open" && slots.every((slot) => stateOf(shift, slot) !== "unknown");
  const isWhole = slots.every((slot) => hasBit(may, slot));
  return isSure && !isWhole ? "H" : "U";
}
