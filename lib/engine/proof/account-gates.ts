import type { Facts } from "../facts";
import type { Channel } from "../sections/channels";
import type { AgentPush } from "../sections/devices";
import type { Agent } from "../sections/people";
import { ledgerOf } from "../snapshot";
import { known } from "../value";
import { gateState, type GateState } from "./cause";
import { GateBuilder, subjectOf } from "./gate-builder";
import { SWITCH_UNREAD, type Candidate } from "./ways";
import { isFull } from "./seats";
import { sectionGap } from "./section-gap";

export function accountGate(facts: Facts, agent: Agent): GateState {
  return new GateBuilder("account", facts.pointers)
    .field("agents", agent, "state", "agent/disabled-in-roster", (state) => state === "disabled")
    .field("agents", agent, "state", "agent/not-activated", (state) => state === "unconfirmed")
    .field("agents", agent, "kickedOff", "agent/forced-offline", (kickedOff) => kickedOff === true)
    .field("agents", agent, "seat", "agent/no-seat", (seat) => seat === false)
    .done();
}

export function membershipGate(facts: Facts, candidate: Candidate): GateState {
  if (candidate.direct || candidate.memberships.length === 0) return MEMBER;
  const readOnlyReceives = facts.snapshot.semantics.membership.readOnlyReceives;
  const full = candidate.groupIds.filter((_, at) =>
    isFull(candidate.memberships[at] ?? {}, readOnlyReceives),
  );
  if (full.some((groupId) => !facts.reach.mayBeOff(groupId))) return MEMBER;
  const gate = new GateBuilder("membership", facts.pointers);
  // A group that may be switched off brings nobody for sure.
  if (full.length > 0) return gate.gap(subjectOf("agents", candidate.agent), SWITCH_UNREAD).done();
  for (const row of candidate.memberships) {
    // Members that belong everywhere have no row of their own to point at.
    if (row.mode === undefined) gate.gap(subjectOf("agents", candidate.agent), MODE_UNKNOWN);
    else gate.field("memberships", row, "mode", "group/read-only-members", (mode) => mode === "read-only");
  }
  return gate.done();
}

export function capacityGate(facts: Facts, agent: Agent): GateState {
  const zero = facts.snapshot.semantics.capacity.zero;
  return new GateBuilder("capacity", facts.pointers)
    .field(
      "agents",
      agent,
      "capacity",
      "agent/service-limit-zero",
      (capacity) => capacity === 0 && zero === "never-assigned",
    )
    .done();
}

/** Shut only when every way of telling this agent is known to be off; an open workbench is not such a way. */
export function notificationGate(facts: Facts, agent: Agent, rows: readonly AgentPush[]): GateState {
  const gate = new GateBuilder("notification", facts.pointers);
  const { status } = ledgerOf(facts.snapshot, "agentPush");
  if (status === "absent") return gate.done();
  if (status === "unavailable") {
    return gate.gap(subjectOf("agents", agent), sectionGap(facts.snapshot, "agentPush")).done();
  }
  for (const row of rows) {
    gate
      .field("agentPush", row, "enabled", "push/agent-disabled", (enabled) => enabled === false)
      .field(
        "agentPush",
        row,
        "permissionAssigned",
        "push/permission-not-assigned",
        (assigned) => assigned === false,
      );
  }
  return gate.done();
}

export function tickedForChannel(channel: Channel, candidate: Candidate): boolean {
  const ticked = known(candidate.agent.channelIds);
  return ticked === undefined || ticked.includes(channel.id);
}

const MEMBER = gateState("membership", [], []);
const MODE_UNKNOWN = { zh: "未能读取成员方式", en: "The kind of membership could not be read" };
