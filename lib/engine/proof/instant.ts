import type { Facts } from "../facts";
import { read } from "../value";
import type { Channel, ChannelLoad } from "../sections/channels";
import { rowsOf } from "../snapshot";
import { once } from "../once";
import { conjunction, deciding } from "./candidate-gates";
import type { Cause, Gap, GateState } from "./cause";
import { channelGate, connectionGate, routingGate } from "./channel-gates";
import { carries, isOn } from "./condition";
import { GateBuilder, subjectOf } from "./gate-builder";
import { Crowd, type CandidateProof } from "./crowd";
import type { Headcount } from "./headcount";
import { Moment } from "./moment";

export type ProofVerdict = "PROVEN" | "REFUTED" | "UNKNOWN";

/** Can a message be received at one instant, with presence, queue and load as the snapshot observed them. */
export type InstantProof = {
  id: string;
  name: string;
  verdict: ProofVerdict;
  /** What the platform itself reports; null when it could not be told. */
  platformSaysReceiving: boolean | null;
  /** Agents who would be given the conversation and may open it. */
  readonly witnesses: readonly string[];
  /** Agents who would be given the conversation, whether or not they may open it. */
  readonly eligible: readonly string[];
  readonly causes: readonly Cause[];
  readonly gaps: readonly Gap[];
  gates: GateState[];
  readonly candidates: readonly CandidateProof[];
};

/** `at` in milliseconds since the epoch. */
export function proveInstant(facts: Facts, at: number): InstantProof[] {
  const moment = new Moment(facts, at);
  const loads = new Map(rowsOf(facts.snapshot, "channelLoad").map((row) => [row.channelId, row]));
  return rowsOf(facts.snapshot, "channels").map((channel) =>
    proveChannel(facts, channel, moment, loads.get(channel.id)),
  );
}

function proveChannel(
  facts: Facts,
  channel: Channel,
  moment: Moment,
  load: ChannelLoad | undefined,
): InstantProof {
  const { at } = moment;
  const gates = [
    channelGate(facts, channel),
    connectionGate(facts, channel, at),
    withQueue(facts, channel, load, routingGate(facts, channel)),
    hoursGate(facts, channel, at),
  ];
  const door = conjunction(gates);
  const crowd = new Crowd(facts, channel, moment);
  const { count } = crowd;
  const isProven = door === "open" && count.open > 0;
  const isRefuted = door === "closed" || (door === "open" && count.unknown === 0);
  const verdict: ProofVerdict = isProven ? "PROVEN" : isRefuted ? "REFUTED" : "UNKNOWN";
  // Written out for whoever asks: they are objects for everybody on every channel.
  const candidates = once(() => crowd.candidates());
  const blocking = once(() => [...gates, ...candidates().flatMap(({ gates: own }) => deciding(facts, own))]);
  const witnesses = once(() => (door === "open" ? crowd.witnesses() : []));
  const eligible = once(() => (door === "open" ? crowd.eligible() : []));
  const causes = once(() => (verdict === "PROVEN" ? [] : blocking().flatMap((gate) => gate.causes)));
  const gaps = once(() => (verdict === "UNKNOWN" ? blocking().flatMap((gate) => gate.gaps) : []));
  return {
    id: channel.id,
    name: channel.name,
    verdict,
    platformSaysReceiving: platformSays(facts, channel, load, count, at),
    get witnesses() {
      return witnesses();
    },
    get eligible() {
      return eligible();
    },
    get causes() {
      return causes();
    },
    get gaps() {
      return gaps();
    },
    gates,
    get candidates() {
      return candidates();
    },
  };
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
  { present, sticky, isAllKnown }: Headcount,
  at: number,
): boolean | null {
  const observed = read(load?.platformReceiving);
  if ("value" in observed) return observed.value;
  const { any } = facts.snapshot.semantics.platformReceiving;
  if (any.includes("present-member") && present) return true;
  if (any.includes("sticky-member") && sticky) return true;
  if (any.includes("opening-hours") && facts.availability(at).openingAt(channel.id, at) === "open")
    return true;
  // Its own answer may be “yes” for a reason nobody wrote down: only where it has none does the derivation stand alone.
  return observed.state === "absent" && isAllKnown ? false : null;
}

const HOURS_UNREAD = { zh: "未能读取渠道的服务时间", en: "The channel's hours could not be read" };
const QUEUE_UNREAD = { zh: "未能读取当前排队人数", en: "The number of waiting customers could not be read" };
