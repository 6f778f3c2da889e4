import type { Facts } from "./facts";
import { conjunction, deciding, standingGates } from "./proof/candidate-gates";
import type { Cause, Gap, GateState } from "./proof/cause";
import { GateBuilder } from "./proof/gate-builder";
import type { Seats } from "./proof/seats";
import { OPEN } from "./proof/state-code";
import type { Candidate } from "./proof/ways";
import type { Channel } from "./sections/channels";
import type { Agent } from "./sections/people";
import { read } from "./value";

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

/**
 * Whether somebody among some seats surely could, without a look at each one's gates; `count` of them. False where that
 * takes a closer look.
 */
export function surelyCan(
  { people }: Facts,
  { places, sure }: Seats,
  count: number,
  counts: (agent: Agent) => boolean,
): boolean {
  let left = count;
  for (let at = 0; at < places.length && left > 0; at += 1) {
    const place = places[at] as number;
    const agent = people.agents[place] as Agent;
    if (sure[at] === 0 || people.varies(place) || people.standing(place) !== OPEN || !counts(agent)) continue;
    const hidden = read(agent.hideOnline);
    if (hidden.state === "absent" || ("value" in hidden && !hidden.value)) left -= 1;
  }
  return left === 0;
}
