import type { Facts } from "../facts";
import { deciding, standingGates } from "../proof/candidate-gates";
import { channelGate, connectionGate, routingGate } from "../proof/channel-gates";
import type { ProofVerdict } from "../proof/instant";
import type { Candidate } from "../proof/ways";
import { timetableAt, type TimetableState } from "../proof/timetable";
import type { Channel } from "../sections/channels";
import type { Hours } from "../sections/hours";
import { ledgerOf, rowsOf } from "../snapshot";
import { known, read } from "../value";
import { isTimezone, localTimeIn, weekSlots } from "../zoned";

type State = "open" | "closed" | "unknown";
type Answer = { verdict: ProofVerdict; witnesses: string[] };

const LAST_MINUTE = 14 * 60_000;

/**
 * The proof of the week as one would write it without a thought for speed: minute by minute, person by person, every
 * timetable read again each time. Shares the gates with the real one, and nothing of how shifts are laid out or merged.
 */
export function plainWeek(facts: Facts, channel: Channel, at: number): Answer[] {
  const { snapshot } = facts;
  const zone = snapshot.organisation.timezone;
  const slots = weekSlots(isTimezone(zone) ? zone : "UTC", at);
  const people = facts.reach.ofChannel(channel).people.map((candidate) => ({
    candidate,
    standing: all(deciding(facts, standingGates(facts, channel, candidate)).map(({ state }) => state)),
  }));
  return Array.from({ length: 168 }, (_, hour): Answer => {
    const quarters = [0, 1, 2, 3].map((quarter) => slots[hour * 4 + quarter] ?? at);
    const opening = quarters.map((quarter) => openingAt(facts, channel, quarter));
    const isPromised = opening.includes("open");
    const isUnread = !isPromised && opening.includes("unknown");
    const asked = isPromised ? quarters.filter((_quarter, place) => opening[place] !== "closed") : quarters;
    const promises = opening.filter((state) => !isPromised || state !== "closed");
    const door = all([
      channelGate(facts, channel).state,
      routingGate(facts, channel).state,
      connectionGate(facts, channel, quarters[0] ?? at).state,
      hoursState(facts, opening),
    ]);
    const shifts = people.map((person) => ({
      ...person,
      states: asked.map((quarter) => onShift(facts, person.candidate, quarter)),
    }));
    const answers = asked.map((_quarter, place): ProofVerdict => {
      if (door === "closed") return "REFUTED";
      const here = shifts.map(({ standing, states }) => all([standing, states[place] ?? "closed"]));
      if (door === "open" && here.includes("open")) return "PROVEN";
      return here.some((state) => state !== "closed") || (door === "unknown" && here.length === 0)
        ? "UNKNOWN"
        : "REFUTED";
    });
    // Where it is not known whether a quarter counts, its refutation alone refutes nothing.
    const among = (state: State) => answers.filter((_answer, place) => promises[place] === state);
    const isRefuted = isUnread
      ? among("unknown").every((answer) => answer === "REFUTED")
      : (isPromised ? among("open") : answers).includes("REFUTED");
    const isProven = answers.every((answer) => answer === "PROVEN");
    const verdict = isRefuted ? "REFUTED" : isProven ? "PROVEN" : "UNKNOWN";
    const able = shifts.filter(({ standing }) => standing === "open");
    const whole = able.filter(({ states }) => states.every((state) => state === "open"));
    const chosen = whole.length > 0 ? whole : able.filter(({ states }) => states.includes("open"));
    return {
      verdict,
      witnesses: verdict === "PROVEN" ? chosen.map(({ candidate }) => candidate.agent.id) : [],
    };
  });
}

function all(states: readonly State[]): State {
  if (states.includes("closed")) return "closed";
  return states.includes("unknown") ? "unknown" : "open";
}

const isRead = ({ snapshot }: Facts) => ["complete", "absent"].includes(ledgerOf(snapshot, "hours").status);

function openingAt(facts: Facts, channel: Channel, quarter: number): State {
  const rows = named(facts, "opening", "channel", channel.id);
  if (rows.length === 0 && !isRead(facts)) return "unknown";
  return union(facts, rows, quarter) ?? "open";
}

/** Opening hours restrict only where the platform says so; an hour that is open in part is open. */
function hoursState(facts: Facts, opening: readonly State[]): State {
  if (facts.snapshot.semantics.hours.effect !== "restricts") return "open";
  if (opening.includes("open")) return "open";
  return opening.includes("unknown") ? "unknown" : "closed";
}

/** Whichever of the ways to somebody are there. */
function onShift(facts: Facts, candidate: Candidate, quarter: number): State {
  const { perhaps, groupIds, direct } = candidate;
  if (!perhaps) return onShiftBy(facts, candidate, quarter);
  const ways = direct || groupIds.length > 0 ? [candidate, ...perhaps.ways] : perhaps.ways;
  const [first = "unknown", ...others] = ways.map((one) => onShiftBy(facts, one, quarter));
  return others.every((state) => state === first) ? first : "unknown";
}

function onShiftBy(facts: Facts, { agent, groupIds }: Candidate, quarter: number): State {
  if (!isRead(facts)) return "unknown";
  const rows = (purpose: Hours["purpose"]) => [
    ...named(facts, purpose, "agent", agent.id),
    ...groupIds.flatMap((id) => subject(facts, purpose, "group", id)),
  ];
  const assignment = union(facts, rows("assignment"), quarter);
  const roster = union(facts, rows("roster"), quarter);
  const isKept = rowsOf(facts.snapshot, "hours").some(({ purpose }) => purpose === "roster");
  const assumed = facts.snapshot.semantics.hours.withoutRoster === "assignable" ? "open" : "unknown";
  // Without an assignment timetable that applies, nothing says that somebody works at all.
  const unplanned = isKept ? "closed" : assignment === null ? assumed : "open";
  return all([assignment ?? "open", roster ?? unplanned]);
}

const subject = ({ snapshot }: Facts, purpose: Hours["purpose"], kind: string, id: string) =>
  rowsOf(snapshot, "hours").filter(
    (row) => row.purpose === purpose && row.subjects.some((one) => one.kind === kind && one.id === id),
  );

function named(facts: Facts, purpose: Hours["purpose"], kind: string, id: string): Hours[] {
  const own = subject(facts, purpose, kind, id);
  return own.length > 0 ? own : subject(facts, purpose, "organisation", facts.snapshot.organisation.id);
}

/** Open where any of the timetables is; null where none applies. */
function union(facts: Facts, rows: readonly Hours[], quarter: number): State | null {
  const states = rows.map((row) => covers(facts, row, quarter)).filter((state) => state !== "not-applied");
  if (states.length === 0) return null;
  if (states.includes("open")) return "open";
  return states.includes("unknown") ? "unknown" : "closed";
}

/** A quarter is open when its first and its last minute are. */
function covers(facts: Facts, row: Hours, quarter: number): TimetableState {
  const zone = read(row.timezone);
  if (zone.state === "unreadable" && zone.reason !== "not-collected") return "unknown";
  const timezone = known(row.timezone) ?? facts.snapshot.organisation.timezone;
  if (!isTimezone(timezone)) return "unknown";
  const reading = {
    holidays: rowsOf(facts.snapshot, "holidays"),
    overnightIntervals: facts.snapshot.semantics.hours.overnightIntervals,
  };
  const [first, last] = [quarter, quarter + LAST_MINUTE].map((minute) =>
    timetableAt(row, localTimeIn(timezone, minute), reading),
  ) as [TimetableState, TimetableState];
  if (first === "closed" || last === "closed") return "closed";
  return first === "open" ? last : first;
}
