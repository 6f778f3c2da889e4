import type { Facts } from "../facts";
import type { Channel } from "../sections/channels";
import { rowsOf } from "../snapshot";
import { known } from "../value";
import { conjunction, deciding, standingGates } from "./candidate-gates";
import type { Cause, Gap, GateState } from "./cause";
import { channelGate, connectionGate, routingGate } from "./channel-gates";
import { GateBuilder, subjectOf } from "./gate-builder";
import type { ProofVerdict } from "./instant";
import type { Candidate } from "./reach";
import { notRostered } from "./not-rostered";
import { hasBit, possible, stateOf, type TriBits } from "./tri-bits";

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

type Person = { candidate: Candidate; gates: GateState[]; standing: GateState["state"]; shift: TriBits };

function proveChannel(facts: Facts, channel: Channel, at: number): WeekProof {
  const availability = facts.availability(at);
  const opening = availability.opening(channel.id);
  const still = [channelGate(facts, channel), routingGate(facts, channel)];
  const connections = connectionByTime(facts, channel);
  const people = facts.reach.ofChannel(channel).candidates.map((candidate): Person => {
    const gates = standingGates(facts, channel, candidate);
    const shift = availability.ofAgent(candidate.agent.id, candidate.groupIds);
    return { candidate, gates, standing: conjunction(deciding(facts, gates)), shift };
  });
  const standingCauses = people.flatMap(({ gates }) =>
    deciding(facts, gates).flatMap(({ causes }) => causes),
  );
  const standingGaps = people.flatMap(({ gates }) => deciding(facts, gates).flatMap(({ gaps }) => gaps));
  const hours = Array.from({ length: 168 }, (_, hour): HourProof => {
    const start = availability.slots[hour * 4] ?? at;
    const door = [...still, connections(start), hoursGate(facts, channel, opening, hour)];
    const doorState = conjunction(door);
    const slots = promisedSlots(opening, hour);
    const verdict = worst(slots.map((slot) => quarterVerdict(doorState, people, slot)));
    const off = people.filter(({ shift }) => slots.some((slot) => stateOf(shift, slot) === "closed"));
    const unsure = people.filter(({ shift }) => slots.some((slot) => stateOf(shift, slot) === "unknown"));
    return {
      hour,
      start: new Date(start).toISOString(),
      verdict,
      intended: intendedAt(opening, hour),
      witnesses: verdict === "PROVEN" ? witnessesOf(people, slots) : [],
      causes:
        verdict === "PROVEN"
          ? []
          : [
              ...door.flatMap(({ causes }) => causes),
              ...standingCauses,
              ...off.map(({ candidate }) => notRostered(subjectOf("agents", candidate.agent))),
            ],
      gaps:
        verdict === "UNKNOWN"
          ? [
              ...door.flatMap(({ gaps }) => gaps),
              ...standingGaps,
              ...unsure.map(({ candidate }) => shiftUnknown(candidate)),
            ]
          : [],
    };
  });
  return {
    id: channel.id,
    name: channel.name,
    hours,
    gates: [...still, connections(at)],
    candidates: people.map(({ candidate, gates }) => ({
      agentId: candidate.agent.id,
      name: candidate.agent.name,
      groupIds: candidate.groupIds,
      gates,
    })),
  };
}

function quarterVerdict(door: GateState["state"], people: readonly Person[], slot: number): ProofVerdict {
  if (door === "closed") return "REFUTED";
  let possibly = door === "unknown" && people.length === 0;
  for (const { standing, shift } of people) {
    if (standing === "closed") continue;
    if (door === "open" && standing === "open" && hasBit(shift.open, slot)) return "PROVEN";
    if (hasBit(possible(shift), slot)) possibly = true;
  }
  return possibly ? "UNKNOWN" : "REFUTED";
}

/** An hour is only as good as its worst quarter. */
function worst(quarters: ProofVerdict[]): ProofVerdict {
  if (quarters.includes("REFUTED")) return "REFUTED";
  return quarters.includes("UNKNOWN") ? "UNKNOWN" : "PROVEN";
}

/** Those who cover all the slots; when it takes several people in turn, all of them. */
function witnessesOf(people: readonly Person[], slots: readonly number[]): string[] {
  const able = people.filter(({ standing }) => standing === "open");
  const whole = able.filter(({ shift }) => slots.every((slot) => hasBit(shift.open, slot)));
  const chosen =
    whole.length > 0 ? whole : able.filter(({ shift }) => slots.some((slot) => hasBit(shift.open, slot)));
  return chosen.map(({ candidate }) => candidate.agent.id);
}

/** The quarters of an hour that the channel promises; all four when it promises none of them. */
export function promisedSlots(opening: TriBits | null, hour: number): number[] {
  const slots = QUARTERS.map((quarter) => hour * 4 + quarter);
  const promised = opening ? slots.filter((slot) => hasBit(possible(opening), slot)) : slots;
  return promised.length > 0 ? promised : slots;
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
  if (!states.includes("open") && states.includes("closed")) gate.shut("hours/closed-on-shift", subject);
  else if (states.includes("unknown")) gate.gap(subject, HOURS_UNREAD);
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

function shiftUnknown({ agent }: Candidate): Gap {
  return {
    gate: "presence",
    subject: subjectOf("agents", agent),
    reason: {
      zh: "未申报该客服的值班时间，无法证明此时有人在岗",
      en: "No shifts are declared for this agent, so nothing proves that anybody is there",
    },
  };
}

const HOURS_UNREAD = { zh: "未能读取渠道的服务时间", en: "The channel's hours could not be read" };
