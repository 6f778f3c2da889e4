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

/** Gates whose state counts towards the verdict. A missing alert is a finding, not a shut gate, unless the platform says so. */
export function deciding(facts: Facts, gates: readonly GateState[]): GateState[] {
  const alertsDecide = facts.snapshot.semantics.notification.decides;
  return gates.filter(({ gate }) => alertsDecide || gate !== "notification");
}

export function conjunction(gates: readonly { state: GateState["state"] }[]): GateState["state"] {
  if (gates.some(({ state }) => state === "closed")) return "closed";
  return gates.some(({ state }) => state === "unknown") ? "unknown" : "open";
}

export function without(gates: readonly GateState[], left: Gate): GateState[] {
  return gates.filter(({ gate }) => gate !== left);
}
