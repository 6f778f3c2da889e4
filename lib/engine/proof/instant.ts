import type { Facts } from "../facts";
import { read } from "../value";
import type { Channel, ChannelLoad } from "../sections/channels";
import { rowsOf } from "../snapshot";
import { deciding, conjunction, eitherWay, standingGates, without } from "./candidate-gates";
import type { Cause, Gap, GateState } from "./cause";
import { channelGate, connectionGate, routingGate } from "./channel-gates";
import { carries, isOn } from "./condition";
import { GateBuilder, subjectOf } from "./gate-builder";
import { loadGate, presenceGate, PresenceIndex } from "./presence-gate";
import { isReached, type Candidate } from "./reach";

export type ProofVerdict = "PROVEN" | "REFUTED" | "UNKNOWN";

export type CandidateProof = {
  agentId: string;
  name: string;
  groupIds: string[];
  state: GateState["state"];
  gates: GateState[];
};

/** Can a message be received at one instant, with presence, queue and load as the snapshot observed them. */
export type InstantProof = {
  id: string;
  name: string;
  verdict: ProofVerdict;
  /** What the platform itself reports; null when it could not be told. */
  platformSaysReceiving: boolean | null;
  /** Agents who would be given the conversation and may open it. */
  witnesses: string[];
  /** Agents who would be given the conversation, whether or not they may open it. */
  eligible: string[];
  causes: Cause[];
  gaps: Gap[];
  gates: GateState[];
  candidates: CandidateProof[];
};

/** `at` in milliseconds since the epoch. */
export function proveInstant(facts: Facts, at: number): InstantProof[] {
  const index = new PresenceIndex(facts);
  const loads = new Map(rowsOf(facts.snapshot, "channelLoad").map((row) => [row.channelId, row]));
  return rowsOf(facts.snapshot, "channels").map((channel) =>
    proveChannel(facts, channel, index, loads.get(channel.id), at),
  );
}

function proveChannel(
  facts: Facts,
  channel: Channel,
  index: PresenceIndex,
  load: ChannelLoad | undefined,
  at: number,
): InstantProof {
  const gates = [
    channelGate(facts, channel),
    connectionGate(facts, channel, at),
    withQueue(facts, channel, load, routingGate(facts, channel)),
    hoursGate(facts, channel, at),
  ];
  const door = conjunction(gates);
  const candidates = facts.reach.peopleOf(channel).map((candidate) => {
    const all = candidateGates(facts, channel, index, candidate, at);
    return { candidate, all, state: conjunction(deciding(facts, all)) };
  });
  const eligible = candidates.filter(
    ({ all }) => door === "open" && conjunction(deciding(facts, without(all, "permission"))) === "open",
  );
  const witnesses = eligible.filter(({ state }) => state === "open");
  const verdict: ProofVerdict =
    witnesses.length > 0
      ? "PROVEN"
      : door === "closed" || (door === "open" && candidates.every(({ state }) => state === "closed"))
        ? "REFUTED"
        : "UNKNOWN";
  const blocking = [...gates, ...candidates.flatMap(({ all }) => deciding(facts, all))];
  return {
    id: channel.id,
    name: channel.name,
    verdict,
    platformSaysReceiving: platformSays(facts, channel, load, candidates, at),
    witnesses: witnesses.map(({ candidate }) => candidate.agent.id),
    eligible: eligible.map(({ candidate }) => candidate.agent.id),
    causes: verdict === "PROVEN" ? [] : blocking.flatMap(({ causes }) => causes),
    gaps: verdict === "UNKNOWN" ? blocking.flatMap(({ gaps }) => gaps) : [],
    gates,
    candidates: candidates.map(({ candidate, all, state }) => ({
      agentId: candidate.agent.id,
      name: candidate.agent.name,
      groupIds: candidate.groupIds,
      state,
      gates: all,
    })),
  };
}

function candidateGates(
  facts: Facts,
  channel: Channel,
  index: PresenceIndex,
  candidate: Candidate,
  at: number,
): GateState[] {
  const standing = without(standingGates(facts, channel, candidate), "capacity");
  const [account, membership, permission, notification] = standing;
  const moment = [
    eitherWay(candidate, (ways) => presenceGate(facts, index, ways, at)),
    eitherWay(candidate, (ways) => loadGate(facts, index, ways)),
  ];
  return [account, membership, permission, ...moment, notification].filter((gate) => gate !== undefined);
}

function hoursGate(facts: Facts, channel: Channel, at: number): GateState {
  const gate = new GateBuilder("hours", facts.pointers);
  if (facts.snapshot.semantics.hours.effect !== "restricts") return gate.done();
  const availability = facts.availability(at);
  const state = availability.openingAt(channel.id, at);
  const subject = subjectOf("channels", channel);
  if (state === "closed") {
    const rows = availability.timetables("opening", "channel", channel.id);
    gate.shut(
      "hours/closed-on-shift",
      subject,
      rows.map((row) => facts.pointers.to("hours", row, "intervals")),
    );
  } else if (state === "unknown") gate.gap(subject, HOURS_UNREAD);
  return gate.done();
}

/** A full queue turns customers away before anybody is asked. */
function withQueue(
  facts: Facts,
  channel: Channel,
  load: ChannelLoad | undefined,
  routing: GateState,
): GateState {
  if (facts.snapshot.semantics.queue.whenFull !== "refused") return routing;
  const gate = new GateBuilder("routing", facts.pointers);
  for (const queue of rowsOf(facts.snapshot, "queues")) {
    gate.where("queues", queue, [carries(queue, channel), isOn(queue)], (through) => {
      const limit = read(queue.limit);
      if (limit.state === "absent" || ("value" in limit && limit.value === 0)) return;
      const pending = read(load?.pending);
      if (pending.state === "unreadable") through.gap(subjectOf("channels", channel), QUEUE_UNREAD);
      else if (pending.state === "absent" || pending.value === 0 || !load) return;
      else if (limit.state === "unreadable")
        through.field("queues", queue, "limit", "queue/full", () => false);
      else if (pending.value >= limit.value) {
        through.shut("queue/full", subjectOf("queues", queue), [
          facts.pointers.to("channelLoad", load, "pending"),
        ]);
      }
    });
  }
  const queued = gate.done();
  return conjunctGates(routing, queued);
}

function conjunctGates(a: GateState, b: GateState): GateState {
  return {
    gate: a.gate,
    state: conjunction([a, b]),
    causes: [...a.causes, ...b.causes],
    gaps: [...a.gaps, ...b.gaps],
  };
}

function platformSays(
  facts: Facts,
  channel: Channel,
  load: ChannelLoad | undefined,
  candidates: { candidate: Candidate; all: GateState[] }[],
  at: number,
): boolean | null {
  const observed = read(load?.platformReceiving);
  if ("value" in observed) return observed.value;
  const { any } = facts.snapshot.semantics.platformReceiving;
  const gateOf = (gates: GateState[], name: string) => gates.find(({ gate }) => gate === name);
  const reached = candidates.filter(({ candidate }) => isReached(candidate));
  const present = reached.map(({ all }) => gateOf(all, "presence"));
  const mayBeMore = reached.length < candidates.length;
  if (any.includes("present-member") && present.some((gate) => gate?.state === "open")) return true;
  const sticky = present.some((gate) =>
    gate?.causes.some(({ ruleId }) => ruleId === "agent/presence-sticky"),
  );
  if (any.includes("sticky-member") && sticky) return true;
  if (any.includes("opening-hours") && facts.availability(at).openingAt(channel.id, at) === "open")
    return true;
  // Its own answer may be “yes” for a reason nobody wrote down: only where it has none does the derivation stand alone.
  return observed.state === "absent" && !mayBeMore && present.every((gate) => gate?.state !== "unknown")
    ? false
    : null;
}

const HOURS_UNREAD = { zh: "未能读取渠道的服务时间", en: "The channel's hours could not be read" };
const QUEUE_UNREAD = { zh: "未能读取当前排队人数", en: "The number of waiting customers could not be read" };
