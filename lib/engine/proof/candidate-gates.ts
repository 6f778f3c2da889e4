import type { Facts } from "../facts";
import type { Channel } from "../sections/channels";
import { membershipGate } from "./account-gates";
import type { Gate, GateState } from "./cause";
import { permissionGate } from "./permission-gate";
import type { Candidate } from "./reach";

/** The gates of one person that do not depend on the moment. */
export function standingGates(facts: Facts, channel: Channel, candidate: Candidate): GateState[] {
  const { account, capacity, notification } = facts.agentGates.of(candidate.agent);
  return [
    account,
    membershipGate(facts, candidate),
    permissionGate(facts, channel, candidate),
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
    membershipGate(facts, candidate),
    permissionGate(facts, channel, candidate),
  ]);
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
