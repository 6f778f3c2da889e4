import type { Facts } from "../facts";
import type { Channel } from "../sections/channels";
import { rowsOf } from "../snapshot";
import { once } from "../once";
import { known } from "../value";
import { conjunction } from "./candidate-gates";
import type { Cause, Gap, GateState } from "./cause";
import { channelGate, connectionGate, routingGate } from "./channel-gates";
import { Crew } from "./crew";
import { GateBuilder, subjectOf } from "./gate-builder";
import type { ProofVerdict } from "./instant";
import { quartersOf, type TriBits } from "./tri-bits";
import { weekLetters, type WeekLetters } from "./week-letters";

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
  /** The week at a glance: verdicts, promises and how many could receive, without anybody's name. */
  letters: WeekLetters;
  /** Who and why is told when asked: of a large company's hours it would fill the memory. */
  readonly hours: readonly HourProof[];
  /** Gates of the channel at the start of the week. */
  gates: GateState[];
  readonly candidates: readonly {
    agentId: string;
    name: string;
    groupIds: string[];
    gates: GateState[];
  }[];
};

const QUARTERS = [0, 1, 2, 3] as const;
const HOURS = Array.from({ length: 168 }, (_, hour) => hour);

/** Reception by configuration and plan for every hour of the coming week; `at` in milliseconds since the epoch. */
export function proveWeek(facts: Facts, at: number): WeekProof[] {
  return rowsOf(facts.snapshot, "channels").map((channel) => proveChannel(facts, channel, at));
}

/** One channel of the week. */
export function proveChannel(facts: Facts, channel: Channel, at: number): WeekProof {
  const availability = facts.availability(at);
  const { slots: starts } = availability;
  const opening = availability.opening(channel.id);
  const still = [channelGate(facts, channel), routingGate(facts, channel)];
  const connections = connectionByTime(facts, channel);
  const hoursGate = hoursGates(facts, channel, opening);
  const crew = new Crew(facts, channel, at);
  const doorOf = (hour: number) => [...still, connections(starts[hour * 4] ?? at), hoursGate(hour)];
  const stillState = conjunction(still);
  const judged = HOURS.map((hour) => {
    const asked = askedIn(opening, hour);
    const connection = connections(starts[hour * 4] ?? at);
    const door = conjunction([{ state: stillState }, connection, hoursGate(hour)]);
    const verdict = crew.verdictOf(door, asked);
    const count = verdict === "PROVEN" ? crew.countWitnesses(asked.slots) : 0;
    return { slots: asked.slots, verdict, intended: intendedAt(opening, hour), count };
  });
  const hours = once(() =>
    judged.map(({ slots, verdict, intended }, hour): HourProof => {
      const start = new Date(starts[hour * 4] ?? at).toISOString();
      const isProven = verdict === "PROVEN";
      const witnesses = once(() => (isProven ? crew.witnessesOf(slots) : []));
      const causes = once(() =>
        isProven ? [] : [...doorOf(hour).flatMap((gate) => gate.causes), ...crew.causesIn(slots)],
      );
      const gaps = once(() =>
        verdict === "UNKNOWN" ? [...doorOf(hour).flatMap((gate) => gate.gaps), ...crew.gapsIn(slots)] : [],
      );
      return {
        hour,
        start,
        verdict,
        intended,
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
    }),
  );
  const candidates = once(() => crew.candidates());
  return {
    id: channel.id,
    name: channel.name,
    letters: weekLetters(judged),
    get hours() {
      return hours();
    },
    gates: [...still, connections(at)],
    get candidates() {
      return candidates();
    },
  };
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
  const open = opening ? quartersOf(opening.open, hour) : 15;
  const unknown = opening ? quartersOf(opening.unknown, hour) : 0;
  // The same few cases again and again, for every channel.
  return (cases[hour * 256 + open * 16 + unknown] ??= caseOf(hour, open, unknown));
}

const cases: (Asked | undefined)[] = [];

function caseOf(hour: number, open: number, unknown: number): Asked {
  const slots = (quarters: number) =>
    QUARTERS.filter((quarter) => quarters & (1 << quarter)).map((quarter) => hour * 4 + quarter);
  if (open !== 0) return { must: slots(open), may: slots(unknown), slots: slots(open | unknown) };
  return { must: slots(unknown === 0 ? 15 : 0), may: slots(unknown), slots: slots(15) };
}

function intendedAt(opening: TriBits | null, hour: number): boolean | null {
  if (!opening || quartersOf(opening.open, hour) !== 0) return true;
  return quartersOf(opening.unknown, hour) !== 0 ? null : false;
}

/** The gate of an hour is one of three. */
function hoursGates(facts: Facts, channel: Channel, opening: TriBits | null): (hour: number) => GateState {
  const gate = () => new GateBuilder("hours", facts.pointers);
  const open = gate().done();
  if (!opening || facts.snapshot.semantics.hours.effect !== "restricts") return () => open;
  const subject = subjectOf("channels", channel);
  const unread = gate().gap(subject, HOURS_UNREAD).done();
  const shut = gate().shut("hours/closed-on-shift", subject).done();
  return (hour) => {
    if (quartersOf(opening.open, hour) !== 0) return open;
    return quartersOf(opening.unknown, hour) !== 0 ? unread : shut;
  };
}

/** Connections change inside the week only when something expires; in between the gate is shared. */
function connectionByTime(facts: Facts, channel: Channel): (start: number) => GateState {
  const ends = [
    known(channel.authorisedUntil),
    ...facts.carriers.of("credentials", channel.id).map((row) => known(row.expiresAt)),
    ...facts.carriers.of("integrations", channel.id).map((row) => known(row.authorisedUntil)),
  ].flatMap((end) => (end === undefined ? [] : [Date.parse(end)]));
  const cache = new Map<number, GateState>();
  return (start) => {
    let expired = 0;
    for (const end of ends) if (end <= start) expired += 1;
    let gate = cache.get(expired);
    if (!gate) cache.set(expired, (gate = connectionGate(facts, channel, start)));
    return gate;
  };
}

const HOURS_UNREAD = { zh: "未能读取渠道的服务时间", en: "The channel's hours could not be read" };
