import type { Facts } from "../facts";
import { Lists } from "../lists";
import { rowsOf } from "../snapshot";
import { Crew, type Seat } from "./crew";
import { stateOf } from "./tri-bits";
import { askedIn, type WeekProof } from "./week";

/**
 * What one hour of a channel is to one person: R receives, O off duty, X shut by the person's own gates, C the
 * channel is shut, H on duty for a part of the hour only, U cannot be told.
 */
export type AgentHour = "R" | "O" | "X" | "C" | "H" | "U";

/** One person's week on one channel that can give them conversations; `hours` has 168 letters, Monday 00:00 first. */
export type AgentChannelWeek = { channelId: string; name: string; hours: string };

/** The week's proof read the other way round: by person instead of by channel. */
export class AgentWeeks {
  readonly #channels: readonly { proof: WeekProof; crew: Crew }[];
  readonly #channelsOf: Lists;

  /** `at` must be the moment the week was proven for. */
  constructor(
    private readonly facts: Facts,
    week: readonly WeekProof[],
    private readonly at: number,
  ) {
    const rows = new Map(rowsOf(facts.snapshot, "channels").map((channel) => [channel.id, channel]));
    this.#channels = week.flatMap((proof) => {
      const channel = rows.get(proof.id);
      return channel ? [{ proof, crew: new Crew(facts, channel, at) }] : [];
    });
    this.#channelsOf = new Lists(
      rowsOf(facts.snapshot, "agents").length,
      this.#channels.map(({ crew }) => crew.places),
    );
  }

  of(agentId: string): AgentChannelWeek[] {
    const place = this.facts.places.get(agentId);
    if (place === undefined) return [];
    return this.#channelsOf.of(place).flatMap((at) => {
      const channel = this.#channels[at];
      const seat = channel?.crew.seatOf(place);
      if (!channel || !seat) return [];
      const { proof, crew } = channel;
      return [{ channelId: proof.id, name: proof.name, hours: this.#hours(proof, crew, seat) }];
    });
  }

  #hours({ id, letters }: WeekProof, crew: Crew, seat: Seat): string {
    const opening = this.facts.availability(this.at).opening(id);
    return Array.from(letters.week, (verdict, hour) =>
      hourOf(verdict, crew, seat, askedIn(opening, hour).slots),
    ).join("");
  }
}

/** What an hour of a channel, with its verdict's letter, is to one of its people. */
function hourOf(verdict: string, crew: Crew, { standing, shift }: Seat, slots: readonly number[]): AgentHour {
  const states = slots.map((slot) => stateOf(shift, slot));
  const isThere = crew.hasWhole(slots) ? states.every((state) => state === "open") : states.includes("open");
  if (verdict === "P" && standing === "open" && isThere) return "R";
  if (states.every((state) => state === "closed")) return "O";
  if (standing === "closed") return "X";
  const isWhole = !states.includes("closed");
  // Somebody could have come in every promised quarter, and still nobody can: the channel is shut.
  if (verdict === "R" && isWhole) return "C";
  return standing === "open" && !states.includes("unknown") && !isWhole ? "H" : "U";
}
