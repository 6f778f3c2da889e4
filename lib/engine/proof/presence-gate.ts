import type { Facts } from "../facts";
import type { Presence } from "../sections/people";
import { once } from "../once";
import { rowsByAgent } from "../rows-by-agent";
import { ledgerOf, rowsOf } from "../snapshot";
import { known, read } from "../value";
import { gateState, type GateState } from "./cause";
import { GateBuilder, subjectOf } from "./gate-builder";
import { notRostered, outsideAssignmentHours } from "./not-rostered";
import type { Candidate } from "./ways";
import { sectionGap } from "./section-gap";

/** Presence rows by agent, looked up once per proof. */
export class PresenceIndex {
  readonly #byAgent: () => ReadonlyMap<string, Presence[]>;
  readonly complete: boolean;

  constructor(private readonly facts: Facts) {
    this.#byAgent = once(() => rowsByAgent(rowsOf(facts.snapshot, "presence")));
    this.complete = ledgerOf(facts.snapshot, "presence").status === "complete";
  }

  /** Rows that speak about the candidate in the groups it was reached through. */
  of(candidate: Candidate): Presence[] {
    const rows = this.#byAgent().get(candidate.agent.id) ?? [];
    return rows.filter(
      ({ groupId }) =>
        groupId === undefined || groupId === "*" || candidate.direct || candidate.groupIds.includes(groupId),
    );
  }

  /** When presence was observed: the ledger's own time, else the snapshot's. */
  get observedAt(): number {
    const { snapshot } = this.facts;
    return Date.parse(ledgerOf(snapshot, "presence").at ?? snapshot.takenAt);
  }
}

/**
 * Was this person there, and would the platform give them a conversation, when the snapshot was taken? A permanent
 * "online" flag proves nobody: it needs a sign of life beside it.
 */
export function presenceGate(
  facts: Facts,
  index: PresenceIndex,
  candidate: Candidate,
  at: number,
): GateState {
  const subject = subjectOf("agents", candidate.agent);
  const hours = facts.availability(at).agentAt(candidate.agent.id, candidate.groupIds, at);
  const base = new GateBuilder("presence", facts.pointers);
  if (known(candidate.agent.hideOnline) === true) {
    base.shut("agent/hidden-flag", subject, [facts.pointers.to("agents", candidate.agent, "hideOnline")]);
  }
  const outside =
    hours !== "closed"
      ? []
      : [isOffDuty(facts, candidate, at) ? notRostered(subject) : outsideAssignmentHours(subject)];
  const decided = gateState("presence", [...base.done().causes, ...outside], []);
  if (decided.state === "closed") return decided;
  const rows = index.of(candidate);
  if (rows.length === 0) {
    const gate = new GateBuilder("presence", facts.pointers);
    if (index.complete) {
      if (isOffDuty(facts, candidate, at)) return gateState("presence", [notRostered(subject)], []);
      return gate.shut("agent/not-available-on-shift", subject).done();
    }
    return gate.gap(subject, sectionGap(facts.snapshot, "presence")).done();
  }
  const states = rows.map((row) => rowState(facts, row, index.observedAt, subject));
  const best =
    states.find((gate) => gate.state === "open") ??
    states.find((gate) => gate.state === "unknown") ??
    states[0] ??
    decided;
  if (best.state === "open" && hours === "unknown" && facts.snapshot.semantics.hours.effect === "restricts") {
    return new GateBuilder("presence", facts.pointers)
      .gap(subject, sectionGap(facts.snapshot, "hours"))
      .done();
  }
  return best.state === "closed" && isOffDuty(facts, candidate, at)
    ? gateState("presence", [notRostered(subject)], [])
    : best;
}

/** Somebody who is off duty is not called away or idle; the hour simply has nobody rostered in their place. */
function isOffDuty(facts: Facts, { agent, groupIds }: Candidate, at: number): boolean {
  return facts.availability(at).shiftAt(agent.id, groupIds, at).state === "off";
}

/** Whether a sign of life is recent enough; undefined where there is none, or no saying how old it may be. */
export function isFresh(
  { lastSeenAt }: Presence,
  observedAt: number,
  timeoutSeconds: number | null,
): boolean | undefined {
  const seen = known(lastSeenAt);
  if (seen === undefined || timeoutSeconds === null) return undefined;
  return observedAt - Date.parse(seen) < timeoutSeconds * 1000;
}

function rowState(
  facts: Facts,
  row: Presence,
  observedAt: number,
  subject: GateState["causes"][number]["subject"],
): GateState {
  const { receiving, timeoutSeconds } = facts.snapshot.semantics.presence;
  const gate = new GateBuilder("presence", facts.pointers);
  const shut = (ruleId: string, field: string) =>
    gate.shut(ruleId, subject, [facts.pointers.to("presence", row, field)]).done();
  const gap = (field: string) => gate.gap(subject, UNREAD(field)).done();

  const hidden = read(row.hidden);
  if ("value" in hidden && hidden.value) return shut("agent/hidden-flag", "hidden");
  if (hidden.state === "unreadable") gate.gap(subject, UNREAD("hidden"));
  const status = known(row.status);
  if (status !== undefined && !receiving.includes(status))
    return shut("agent/not-available-on-shift", "status");
  if (known(row.connected) === false) return shut("agent/stale-connection", "connected");
  const counted = read(row.countedPresent);
  const fresh = isFresh(row, observedAt, timeoutSeconds);
  if ("value" in counted && !counted.value) {
    return fresh === false
      ? shut("agent/idle-over-timeout", "lastSeenAt")
      : shut("agent/not-available-on-shift", "countedPresent");
  }
  const sticky = read(row.sticky);
  if (sticky.state === "unreadable") return fresh === true ? gate.done() : gap("sticky");
  if ("value" in sticky && sticky.value) {
    if (fresh === undefined) return gap("lastSeenAt");
    return fresh ? gate.done() : shut("agent/presence-sticky", "lastSeenAt");
  }
  // The platform's own live answer outranks a time stamp that was read a moment earlier.
  if ("value" in counted || fresh === true) return gate.done();
  if (fresh === false) return shut("agent/idle-over-timeout", "lastSeenAt");
  return status === undefined ? gap("status") : gate.done();
}

/** Full at this moment: the conversations somebody holds against the limit. */
export function loadGate(facts: Facts, index: PresenceIndex, candidate: Candidate): GateState {
  const gate = new GateBuilder("capacity", facts.pointers);
  const capacity = read(candidate.agent.capacity);
  const subject = subjectOf("agents", candidate.agent);
  if (capacity.state === "unreadable") return gate.gap(subject, UNREAD("capacity")).done();
  if (capacity.state === "absent") return gate.done();
  if (capacity.value === 0) {
    if (facts.snapshot.semantics.capacity.zero === "unlimited") return gate.done();
    return gate
      .shut("agent/service-limit-zero", subject, [facts.pointers.to("agents", candidate.agent, "capacity")])
      .done();
  }
  const rows = index.of(candidate);
  const loads = rows.map((row) => read(row.load));
  const highest = Math.max(0, ...loads.map((load) => ("value" in load ? load.value : 0)));
  if (highest >= capacity.value) {
    const full = rows.find((row) => known(row.load) === highest);
    return gate
      .shut("agent/capacity-reached", subject, full ? [facts.pointers.to("presence", full, "load")] : [])
      .done();
  }
  if (loads.some((load) => load.state === "unreadable")) gate.gap(subject, UNREAD("load"));
  return gate.done();
}

const UNREAD = (field: string) => ({
  zh: `未能读取在线状态：${field}`,
  en: `Presence could not be read: ${field}`,
});
