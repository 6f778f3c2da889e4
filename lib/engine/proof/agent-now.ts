import type { Facts } from "../facts";
import type { Agent } from "../sections/people";
import { ledgerOf } from "../snapshot";
import { accountGate } from "./account-gates";
import { conjunction, deciding } from "./candidate-gates";
import type { Gate, GateState } from "./cause";
import type { CandidateProof } from "./crowd";
import type { InstantProof } from "./instant";
import { NOT_ROSTERED } from "./not-rostered";

type State = GateState["state"];

/** One channel that can give a person conversations, at the moment of the snapshot. */
export type AgentChannel = {
  proof: InstantProof;
  candidate: CandidateProof;
  /** The channel's own gates taken together. */
  door: State;
  state: State;
};

export type AgentNow = {
  /**
   * `off`: nothing known but the plan keeps the person from a channel. `unreached`: no channel's conversations can go to
   * them, and all routing is known.
   */
  state: State | "off" | "unreached";
  channels: AgentChannel[];
  /** What stands between the person and the channel that is nearest to giving them conversations. */
  gates: Gate[];
};

/** The proof of the moment read the other way round: by person instead of by channel. */
export class AgentsNow {
  readonly #channels = new Map<string, AgentChannel[]>();
  readonly #someRoutingUnknown: boolean;

  constructor(
    private readonly facts: Facts,
    instant: readonly InstantProof[],
  ) {
    for (const proof of instant) {
      const door = conjunction(proof.gates);
      for (const candidate of proof.candidates) {
        const channel = { proof, candidate, door, state: conjunction([{ state: door }, candidate]) };
        const channels = this.#channels.get(candidate.agentId);
        if (channels) channels.push(channel);
        else this.#channels.set(candidate.agentId, [channel]);
      }
    }
    const { status } = ledgerOf(facts.snapshot, "channels");
    this.#someRoutingUnknown =
      status === "unavailable" ||
      status === "partial" ||
      instant.some(({ gates }) => gates.some(({ gate, state }) => gate === "routing" && state === "unknown"));
  }

  of(agent: Agent): AgentNow {
    const channels = this.#channels.get(agent.id) ?? [];
    const states = new Set(channels.map(({ state }) => state));
    if (states.has("open")) return { state: "open", channels, gates: [] };
    if (states.has("unknown"))
      return { state: "unknown", channels, gates: this.#nearest(channels, "unknown") };
    if (this.#someRoutingUnknown) {
      // An account that is off receives nothing, whatever the unread routing says.
      const isOff = accountGate(this.facts, agent).state === "closed";
      return { state: isOff ? "closed" : "unknown", channels, gates: [isOff ? "account" : "routing"] };
    }
    if (channels.length === 0) return { state: "unreached", channels, gates: [] };
    const isOff = channels.some((channel) => this.#isOffDuty(channel));
    return { state: isOff ? "off" : "closed", channels, gates: this.#nearest(channels, "closed") };
  }

  /** Gates that could not be read do not matter while nobody expects the person at work. */
  #isOffDuty({ door, candidate }: AgentChannel): boolean {
    const causes = deciding(this.facts, candidate.gates).flatMap((gate) => gate.causes);
    return (
      door !== "closed" && causes.every(({ gate, ruleId }) => gate === "presence" && ruleId === NOT_ROSTERED)
    );
  }

  #nearest(channels: readonly AgentChannel[], state: State): Gate[] {
    const rows = channels
      .filter((channel) => channel.state === state)
      .map(({ proof, candidate }) =>
        [...proof.gates, ...deciding(this.facts, candidate.gates)]
          .filter((gate) => gate.state === state)
          .map(({ gate }) => gate),
      );
    return rows.reduce((best, gates) => (gates.length < best.length ? gates : best), rows[0] ?? []);
  }
}
