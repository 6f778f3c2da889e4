import type { Facts } from "../facts";
import { deciding, standingGates } from "../proof/candidate-gates";
import type { Cause, GateState } from "../proof/cause";
import { channelGate, connectionGate, routingGate } from "../proof/channel-gates";
import { subjectOf } from "../proof/gate-builder";
import { notRostered } from "../proof/not-rostered";
import type { Candidate } from "../proof/ways";
import type { Agent } from "../sections/people";
import type { Channel } from "../sections/channels";
import { rowsOf } from "../snapshot";

/** The stretch of time to be covered: quarter hours of the week, and when each begins in milliseconds since the epoch. */
export type Stretch = { slots: readonly number[]; quarters: readonly number[]; at: number };

/** Where one person stands towards one channel for a stretch of time. */
export type Standing = {
  facts: Facts;
  channel: Channel;
  agent: Agent;
  candidate: Candidate | undefined;
  state: "open" | "closed" | "unknown";
  /** What shuts the first closed gate: until it is mended nothing behind it matters. */
  causes: Cause[];
  /** How many gates are closed: no repair has fewer edits. */
  closed: number;
};

/** `facts` are of one agent and one channel (`slice.ts`). */
export function standingIn(facts: Facts, stretch: Stretch): Standing {
  const [channel] = rowsOf(facts.snapshot, "channels");
  const [agent] = rowsOf(facts.snapshot, "agents");
  if (!channel || !agent) throw new Error("a slice holds one channel and one agent");
  const end = stretch.quarters.at(-1) ?? stretch.at;
  const [candidate] = facts.reach.ofChannel(channel).candidates;
  const gates = [
    channelGate(facts, channel),
    connectionGate(facts, channel, end),
    routingGate(facts, channel),
    ...(candidate
      ? [...deciding(facts, standingGates(facts, channel, candidate)), shiftGate(facts, candidate, stretch)]
      : [outsideGate(agent)]),
  ];
  const closed = gates.filter(({ state }) => state === "closed");
  const unsure = gates.some(({ state, gaps }) => state === "unknown" || gaps.length > 0);
  return {
    facts,
    channel,
    agent,
    candidate,
    state: unsure ? "unknown" : closed.length > 0 ? "closed" : "open",
    causes: closed[0]?.causes ?? [],
    closed: closed.length,
  };
}

/** Somebody the routing does not lead to. */
function outsideGate(agent: Agent): GateState {
  const cause: Cause = {
    gate: "membership",
    ruleId: "agent/no-group",
    subject: subjectOf("agents", agent),
    evidence: [],
  };
  return { gate: "membership", state: "closed", causes: [cause], gaps: [] };
}

function shiftGate(facts: Facts, { agent, groupIds }: Candidate, { slots, at }: Stretch): GateState {
  const state = facts.availability(at).throughout(slots, agent.id, groupIds);
  const causes = state === "closed" ? [notRostered(subjectOf("agents", agent))] : [];
  return { gate: "presence", state, causes, gaps: [] };
}
