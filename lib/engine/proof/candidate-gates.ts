import type { Facts } from "../facts";
import type { Channel } from "../sections/channels";
import { membershipGate } from "./account-gates";
import type { Availability } from "./availability";
import { gateState, type Gate, type GateState } from "./cause";
import { subjectOf } from "./gate-builder";
import { permissionGate } from "./permission-gate";
import { isReached, type Candidate } from "./ways";
import { oneOf, type TriBits } from "./tri-bits";

/** The gates of one person that do not depend on the moment. */
export function standingGates(facts: Facts, channel: Channel, candidate: Candidate): GateState[] {
  const { account, capacity, notification } = facts.agentGates.of(candidate.agent);
  return [
    account,
    eitherWay(candidate, (ways) => membershipGate(facts, ways)),
    eitherWay(candidate, (ways) => permissionGate(facts, channel, ways)),
    capacity,
    notification,
  ];
}

/** The deciding gates of `standingGates` taken together, without writing them out. */
export function standingOf(facts: Facts, channel: Channel, candidate: Candidate): GateState["state"] {
  const { state } = facts.agentGates.of(candidate.agent);
  if (state === "closed") return state;
  return conjunction([
    { state },
    eitherWay(candidate, (ways) => membershipGate(facts, ways)),
    eitherWay(candidate, (ways) => permissionGate(facts, channel, ways)),
  ]);
}

/** A gate by the ways to this person that are certain, unknown where those that could not be read would change it. */
export function eitherWay(candidate: Candidate, gateOf: (ways: Candidate) => GateState): GateState {
  const { perhaps, agent } = candidate;
  if (!perhaps) return gateOf(candidate);
  const isCertain = isReached(candidate);
  const [told, ...others] = (isCertain ? [candidate, ...perhaps.ways] : perhaps.ways).map(gateOf);
  if (!told) return gateOf(candidate);
  // Without any certain way the membership gate alone says so.
  const isSaid = isCertain || told.gate !== "membership" || told.state === "closed";
  if (isSaid && others.every(({ state }) => state === told.state)) return told;
  const gap = { gate: told.gate, subject: subjectOf("agents", agent), reason: perhaps.reason };
  return gateState(told.gate, [], [gap]);
}

/** When somebody may be given conversations, whichever of the ways to them are there. */
export function shiftOf(availability: Availability, candidate: Candidate): TriBits {
  const { perhaps } = candidate;
  const bitsOf = ({ agent, groupIds }: Candidate) => availability.ofAgent(agent.id, groupIds);
  if (!perhaps) return bitsOf(candidate);
  const ways = isReached(candidate) ? [candidate, ...perhaps.ways] : perhaps.ways;
  return ways.map(bitsOf).reduce(oneOf);
}

/** Gates whose state counts towards the verdict. A missing alert is a finding, not a shut gate, unless the platform says so. */
export function deciding(facts: Facts, gates: readonly GateState[]): readonly GateState[] {
  if (facts.snapshot.semantics.notification.decides) return gates;
  return gates.filter(({ gate }) => gate !== "notification");
}

export function conjunction(gates: readonly { state: GateState["state"] }[]): GateState["state"] {
  let answer: "open" | "unknown" = "open";
  for (const { state } of gates) {
    if (state === "closed") return "closed";
    if (state === "unknown") answer = "unknown";
  }
  return answer;
}

export function without(gates: readonly GateState[], left: Gate): GateState[] {
  return gates.filter(({ gate }) => gate !== left);
}
