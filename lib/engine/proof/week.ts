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
import { JudgedWeek, type WeekLetters } from "./week-letters";

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

type State = GateState["state"];

const QUARTERS = [0, 1, 2, 3] as const;
const HOURS_PER_WEEK = 168;

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
  const judged = new JudgedWeek();
  for (let hour = 0; hour < HOURS_PER_WEEK; hour += 1) {
    const asked = askedIn(opening, hour);
    const connection = connections(starts[hour * 4] ?? at).state;
    const door = worst(stillState, connection, hoursGate(hour).state);
    const verdict = crew.verdictOf(door, hour, asked);
    judged.add(
      verdict,
      intendedAt(opening, hour),
      verdict === "PROVEN" ? crew.countWitnesses(hour, asked) : 0,
    );
  }
  const hours = once(() =>
    judged.verdicts.map((verdict, hour): HourProof => {
      const { slots } = askedIn(opening, hour);
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
        intended: judged.intended[hour] ?? null,
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
    letters: judged.letters(),
    get hours() {
      return hours();
    },
    gates: [...still, connections(at)],
    get candidates() {
      return candidates();
    },
  };
}

/**
 * The quarters of an hour that are asked about, as the four lowest bits: promised in any case, promised or not because it
 * could not be read, and all that the hour may come down to, which `slots` lists.
 */
export type Asked = { quarters: { must: number; may: number; all: number }; slots: readonly number[] };

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
  const must = open !== 0 ? open : unknown === 0 ? 15 : 0;
  const all = open !== 0 ? open | unknown : 15;
  return { slots: slots(all), quarters: { must, may: unknown, all } };
}

function worst(a: State, b: State, c: State): State {
  if (a === "closed" || b === "closed" || c === "closed") return "closed";
  return a === "open" && b === "open" && c === "open" ? "open" : "unknown";
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
