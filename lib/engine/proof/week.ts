import type { Facts } from "../facts";
import type { Channel } from "../sections/channels";
import { rowsOf } from "../snapshot";
import { known } from "../value";
import { conjunction } from "./candidate-gates";
import type { Cause, Gap, GateState } from "./cause";
import { channelGate, connectionGate, routingGate } from "./channel-gates";
import { Crew } from "./crew";
import { GateBuilder, subjectOf } from "./gate-builder";
import type { ProofVerdict } from "./instant";
import { maybeOpen, stateOf, type TriBits } from "./tri-bits";

export type HourProof = {
  /** Hour of the week in the organisation's zone, 0 = Monday 00:00. */
  hour: number;
  /** The instant the hour stands for, its next occurrence; ISO 8601. */
  start: string;
  verdict: ProofVerdict;
  /** Meant to be open. A refuted hour outside it is no fault; null when the promise could not be read. */
  intended: boolean | null;
  witnesses: string[];
  causes: Cause[];
  gaps: Gap[];
};

export type WeekProof = {
  id: string;
  name: string;
  hours: HourProof[];
  /** Gates of the channel at the start of the week. */
  gates: GateState[];
  candidates: { agentId: string; name: string; groupIds: string[]; gates: GateState[] }[];
};

const QUARTERS = [0, 1, 2, 3] as const;

/** Reception by configuration and plan for every hour of the coming week; `at` in milliseconds since the epoch. */
export function proveWeek(facts: Facts, at: number): WeekProof[] {
  return rowsOf(facts.snapshot, "channels").map((channel) => proveChannel(facts, channel, at));
}

/** One channel of the week. */
export function proveChannel(facts: Facts, channel: Channel, at: number): WeekProof {
  const availability = facts.availability(at);
  const opening = availability.opening(channel.id);
  const still = [channelGate(facts, channel), routingGate(facts, channel)];
  const connections = connectionByTime(facts, channel);
  const crew = new Crew(facts, channel, at);
  const hours = Array.from({ length: 168 }, (_, hour): HourProof => {
    const start = availability.slots[hour * 4] ?? at;
    const door = [...still, connections(start), hoursGate(facts, channel, opening, hour)];
    const asked = askedIn(opening, hour);
    const { slots } = asked;
    const verdict = crew.verdictOf(conjunction(door), asked);
    // Who and why is asked of few hours, and of a large company's hours it would fill the memory: told when asked.
    const witnesses = once(() => (verdict === "PROVEN" ? crew.witnessesOf(slots) : []));
    const causes = once(() =>
      verdict === "PROVEN" ? [] : [...door.flatMap((gate) => gate.causes), ...crew.causesIn(slots)],
    );
    const gaps = once(() =>
      verdict === "UNKNOWN" ? [...door.flatMap((gate) => gate.gaps), ...crew.gapsIn(slots)] : [],
    );
    return {
      hour,
      start: new Date(start).toISOString(),
      verdict,
      intended: intendedAt(opening, hour),
      get witnesses() {
        return witnesses();
      },
      get causes() {
        return causes();
      },
      get gaps() {
        return gaps();
      },
    };
  });
  const candidates = once(() =>
    crew.people.map(({ candidate }) => ({
      agentId: candidate.agent.id,
      name: candidate.agent.name,
      groupIds: candidate.groupIds,
      gates: crew.gatesOf(candidate),
    })),
  );
  return {
    id: channel.id,
    name: channel.name,
    hours,
    gates: [...still, connections(at)],
    get candidates() {
      return candidates();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The quarters of an hour that are asked about. */
export type Asked = {
  /** Promised in any case. */
  must: readonly number[];
  /** Promised or not: it could not be read. */
  may: readonly number[];
  /** All that the hour may come down to. */
  slots: readonly number[];
};

/** Quarters that the channel promises or may promise; all four where it may be that it promises none of them. */
export function askedIn(opening: TriBits | null, hour: number): Asked {
  const four = QUARTERS.map((quarter) => hour * 4 + quarter);
  if (!opening) return { must: four, may: [], slots: four };
  const must = four.filter((slot) => stateOf(opening, slot) === "open");
  const may = four.filter((slot) => stateOf(opening, slot) === "unknown");
  if (must.length > 0) return { must, may, slots: four.filter((slot) => maybeOpen(opening, slot)) };
  return { must: may.length > 0 ? [] : four, may, slots: four };
}

function intendedAt(opening: TriBits | null, hour: number): boolean | null {
  if (!opening) return true;
  const states = QUARTERS.map((quarter) => stateOf(opening, hour * 4 + quarter));
  if (states.includes("open")) return true;
  return states.includes("unknown") ? null : false;
}

function hoursGate(facts: Facts, channel: Channel, opening: TriBits | null, hour: number): GateState {
  const gate = new GateBuilder("hours", facts.pointers);
  if (!opening || facts.snapshot.semantics.hours.effect !== "restricts") return gate.done();
  const states = QUARTERS.map((quarter) => stateOf(opening, hour * 4 + quarter));
  const subject = subjectOf("channels", channel);
  if (states.includes("open")) return gate.done();
  if (states.includes("unknown")) gate.gap(subject, HOURS_UNREAD);
  else gate.shut("hours/closed-on-shift", subject);
  return gate.done();
}

/** Connections change inside the week only when something expires; in between the gate is shared. */
function connectionByTime(facts: Facts, channel: Channel): (start: number) => GateState {
  const ends = [
    known(channel.authorisedUntil),
    ...rowsOf(facts.snapshot, "credentials").map((row) => known(row.expiresAt)),
    ...rowsOf(facts.snapshot, "integrations").map((row) => known(row.authorisedUntil)),
  ].flatMap((end) => (end === undefined ? [] : [Date.parse(end)]));
  const cache = new Map<number, GateState>();
  return (start) => {
    const expired = ends.filter((end) => end <= start).length;
    let gate = cache.get(expired);
    if (!gate) cache.set(expired, (gate = connectionGate(facts, channel, start)));
    return gate;
  };
}

const HOURS_UNREAD = { zh: "未能读取渠道的服务时间", en: "The channel's hours could not be read" };
