import type { Facts } from "./facts";
import { conjunction, deciding, standingGates } from "./proof/candidate-gates";
import type { Cause, Gap, GateState } from "./proof/cause";
import { GateBuilder } from "./proof/gate-builder";
import type { Candidate } from "./proof/ways";
import type { Channel } from "./sections/channels";

export type Standing = { state: GateState["state"]; causes: Cause[]; gaps: Gap[] };

/** Whether somebody could take conversations of a channel by configuration alone, whatever the hour and the load. */
export function standingOf(facts: Facts, channel: Channel, candidate: Candidate): Standing {
  const hidden = new GateBuilder("presence", facts.pointers)
    .field("agents", candidate.agent, "hideOnline", "agent/hidden-flag", (hidden) => hidden === true)
    .done();
  const gates = [...deciding(facts, standingGates(facts, channel, candidate)), hidden];
  return {
    state: conjunction(gates),
    causes: gates.flatMap(({ causes }) => causes),
    gaps: gates.flatMap(({ gaps }) => gaps),
  };
}
