import type { Hours } from "../sections/hours";
import { ledgerOf, rowsOf, type Snapshot } from "../snapshot";
import { read } from "../value";
import { isTimezone, localTime, offsetAt, weekSlots } from "../zoned";
import { timetableAt, type TimetableState } from "./timetable";
import { ALWAYS, CANNOT_TELL, NEVER, both, either, emptyBits, setBit, type TriBits } from "./tri-bits";

type SubjectKind = Hours["subjects"][number]["kind"];
const QUARTER_MINUTES = 15;
const HOUR_MS = 3_600_000;

export type Shift = { state: "on" | "off" | "unplanned" | "unknown"; rows: readonly Hours[] };
const UNPLANNED: Shift = { state: "unplanned", rows: [] };

/** Who is meant to work when, and when channels promise to be open, as quarter hours of the coming week. */
export class Availability {
  readonly slots: readonly number[];
  readonly #bits = new Map<string, TriBits | null>();
  readonly #offsets = new Map<string, Map<number, number>>();
  readonly #bySubject = new Map<string, Hours[]>();
  readonly #anyRoster: boolean;

  constructor(
    private readonly snapshot: Snapshot,
    readonly at: number,
  ) {
    const timezone = snapshot.organisation.timezone;
    this.slots = weekSlots(isTimezone(timezone) ? timezone : "UTC", at);
    const rows = rowsOf(snapshot, "hours");
    this.#anyRoster = rows.some((row) => row.purpose === "roster");
    for (const row of rows) {
      for (const { kind, id } of row.subjects) {
        const key = `${row.purpose}:${kind}:${id}`;
        const list = this.#bySubject.get(key);
        if (list) list.push(row);
        else this.#bySubject.set(key, [row]);
      }
    }
  }

  /** Timetables of one purpose that name a subject; those of the organisation stand in when it has none. */
  timetables(purpose: Hours["purpose"], kind: SubjectKind, id: string): readonly Hours[] {
    return (
      this.#bySubject.get(`${purpose}:${kind}:${id}`) ??
      this.#bySubject.get(`${purpose}:organisation:${this.snapshot.organisation.id}`) ??
      []
    );
  }

  /** A channel's promised hours; null when it promises none and so is meant to be open always. */
  opening(channelId: string): TriBits | null {
    const rows = this.timetables("opening", "channel", channelId);
    return rows.length === 0 && !this.#hoursRead() ? CANNOT_TELL : this.#union(rows);
  }

  /** When an agent may be given conversations, through any of the groups: assignment hours and planned shifts. */
  ofAgent(agentId: string, groupIds: readonly string[]): TriBits {
    const key = `agent:${agentId}:${groupIds.join(",")}`;
    const cached = this.#bits.get(key);
    if (cached) return cached;
    const result = this.#agentBits(agentId, groupIds);
    this.#bits.set(key, result);
    return result;
  }

  /** Hours inside which the platform gives an agent conversations; null when it may at any time. */
  assignmentOf(agentId: string, groupIds: readonly string[]): TriBits | null {
    if (!this.#hoursRead()) return CANNOT_TELL;
    return this.#union(this.#agentTimetables("assignment", agentId, groupIds));
  }

  /** Planned shifts alone; null when the organisation keeps no rosters at all. */
  rosterOf(agentId: string, groupIds: readonly string[]): TriBits | null {
    if (!this.#hoursRead()) return CANNOT_TELL;
    return (
      this.#union(this.#agentTimetables("roster", agentId, groupIds)) ?? (this.#anyRoster ? NEVER : null)
    );
  }

  rosterAt(agentId: string, groupIds: readonly string[], instant: number): TimetableState {
    if (!this.#hoursRead()) return "unknown";
    return this.#stateAt(this.#agentTimetables("roster", agentId, groupIds), instant);
  }

  /** Assignment hours at one instant. */
  agentAt(agentId: string, groupIds: readonly string[], instant: number): "open" | "closed" | "unknown" {
    if (!this.#hoursRead()) return "unknown";
    const assignment = this.#stateAt(this.#agentTimetables("assignment", agentId, groupIds), instant);
    return assignment === "not-applied" ? "open" : assignment;
  }

  /**
   * Whether somebody is expected at work at one instant, and the timetables that say so. Assignment hours of the whole
   * organisation tell when conversations may be given, not who comes to work; without anything more nobody is planned.
   */
  shiftAt(agentId: string, groupIds: readonly string[], instant: number): Shift {
    if (!this.#hoursRead()) return { state: "unknown", rows: [] };
    const roster = this.#agentTimetables("roster", agentId, groupIds);
    const assignment = this.#agentTimetables("assignment", agentId, groupIds).filter(({ subjects }) =>
      subjects.some(({ kind }) => kind !== "organisation"),
    );
    if (roster.length === 0 && (this.#anyRoster || assignment.length === 0)) return UNPLANNED;
    const states = [roster, assignment]
      .map((rows) => this.#stateAt(rows, instant))
      .filter((state) => state !== "not-applied");
    const rows = [...roster, ...assignment];
    if (states.length === 0) return UNPLANNED;
    if (states.includes("closed")) return { state: "off", rows };
    return { state: states.includes("unknown") ? "unknown" : "on", rows };
  }

  /** What `ofAgent` answers for one instant, without laying out the week. */
  ofAgentAt(agentId: string, groupIds: readonly string[], instant: number): "open" | "closed" | "unknown" {
    if (!this.#hoursRead()) return "unknown";
    const [assignment, roster] = (["assignment", "roster"] as const).map((purpose) =>
      this.#stateAt(this.#agentTimetables(purpose, agentId, groupIds), instant),
    );
    const assumed = this.snapshot.semantics.hours.withoutRoster === "assignable" ? "open" : "unknown";
    const free = assignment === "not-applied";
    const unplanned = this.#anyRoster ? "closed" : free ? assumed : "open";
    const states = [free ? "open" : assignment, roster === "not-applied" ? unplanned : roster];
    if (states.includes("closed")) return "closed";
    return states.includes("unknown") ? "unknown" : "open";
  }

  openingAt(channelId: string, instant: number): TimetableState {
    const rows = this.timetables("opening", "channel", channelId);
    return rows.length === 0 && !this.#hoursRead() ? "unknown" : this.#stateAt(rows, instant);
  }

  #agentBits(agentId: string, groupIds: readonly string[]): TriBits {
    if (!this.#hoursRead()) return CANNOT_TELL;
    const assignment = this.assignmentOf(agentId, groupIds);
    const assumed = this.snapshot.semantics.hours.withoutRoster === "assignable" ? ALWAYS : CANNOT_TELL;
    const planned = this.rosterOf(agentId, groupIds) ?? (assignment ? ALWAYS : assumed);
    return both(assignment ?? ALWAYS, planned);
  }

  #agentTimetables(purpose: "assignment" | "roster", agentId: string, groupIds: readonly string[]): Hours[] {
    const rows = new Set(this.timetables(purpose, "agent", agentId));
    for (const groupId of groupIds) {
      for (const row of this.#bySubject.get(`${purpose}:group:${groupId}`) ?? []) rows.add(row);
    }
    return [...rows];
  }

  #hoursRead(): boolean {
    const { status } = ledgerOf(this.snapshot, "hours");
    return status === "complete" || status === "absent";
  }

  #union(rows: readonly Hours[]): TriBits | null {
    let union: TriBits | null = null;
    for (const row of rows) {
      const bits = this.#bitsOf(row);
      if (bits) union = union ? either(union, bits) : bits;
    }
    return union;
  }

  #bitsOf(row: Hours): TriBits | null {
    const cached = this.#bits.get(row.id);
    if (cached !== undefined) return cached;
    const open = emptyBits();
    const unknown = emptyBits();
    let applied = false;
    for (const [slot, start] of this.slots.entries()) {
      const state = this.#coversQuarter(row, start);
      if (state === "not-applied") break;
      applied = true;
      if (state === "open") setBit(open, slot);
      else if (state === "unknown") setBit(unknown, slot);
    }
    const bits = applied ? { open, unknown } : null;
    this.#bits.set(row.id, bits);
    return bits;
  }

  /** A quarter counts as open only when it is open from its first to its last minute. */
  #coversQuarter(row: Hours, start: number): TimetableState {
    const first = this.#rowAt(row, start);
    if (first !== "open") return first;
    return this.#rowAt(row, start + (QUARTER_MINUTES - 1) * 60_000);
  }

  #stateAt(rows: readonly Hours[], instant: number): TimetableState {
    const states = rows.map((row) => this.#rowAt(row, instant)).filter((state) => state !== "not-applied");
    if (states.length === 0) return "not-applied";
    if (states.includes("open")) return "open";
    return states.includes("unknown") ? "unknown" : "closed";
  }

  #rowAt(row: Hours, instant: number): TimetableState {
    const reading = read(row.timezone);
    if (reading.state === "unreadable" && reading.reason !== "not-collected") return "unknown";
    const timezone = "value" in reading ? reading.value : this.snapshot.organisation.timezone;
    if (!isTimezone(timezone)) return "unknown";
    return timetableAt(
      row,
      localTime(instant, this.#offset(timezone, instant)),
      rowsOf(this.snapshot, "holidays"),
    );
  }

  #offset(timezone: string, instant: number): number {
    const hour = Math.floor(instant / (HOUR_MS / 4));
    let offsets = this.#offsets.get(timezone);
    if (!offsets) this.#offsets.set(timezone, (offsets = new Map()));
    let offset = offsets.get(hour);
    if (offset === undefined) offsets.set(hour, (offset = offsetAt(timezone, instant)));
    return offset;
  }
}
