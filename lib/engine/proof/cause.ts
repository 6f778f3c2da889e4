import type { Evidence, Subject } from "../finding";
import type { Text } from "../text";

/**
 * The ten conditions one message must meet to reach a person. The first four belong to the channel, the others to
 * each agent who could take it.
 */
export const CHANNEL_GATES = ["channel", "connection", "routing", "hours"] as const;
export const AGENT_GATES = [
  "account",
  "membership",
  "permission",
  "presence",
  "capacity",
  "notification",
] as const;
export const GATES = [...CHANNEL_GATES, ...AGENT_GATES] as const;
export type Gate = (typeof GATES)[number];

/** Why a gate is shut or cannot be judged, in terms of the rule that explains it. */
export type Cause = {
  gate: Gate;
  ruleId: string;
  subject: Subject;
  evidence: Evidence[];
  /** What it means for this subject, where the rule's own title speaks of something larger. */
  detail?: Text;
};

/** Something to collect before a gate can be judged. */
export type Gap = { gate: Gate; subject: Subject; reason: Text };

export type GateState = { gate: Gate; state: "open" | "closed" | "unknown"; causes: Cause[]; gaps: Gap[] };

export function gateState(gate: Gate, causes: Cause[], gaps: Gap[]): GateState {
  return { gate, state: causes.length > 0 ? "closed" : gaps.length > 0 ? "unknown" : "open", causes, gaps };
}
