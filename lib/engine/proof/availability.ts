import type { Holiday, Hours } from "../sections/hours";
import { ledgerOf, rowsOf, type Snapshot } from "../snapshot";
import { read } from "../value";
import { isTimezone, localTimeIn } from "../zoned";
import type { Calendar, Part } from "./calendar";
import { NamedTimetables, type SubjectKind } from "./named-timetables";
import { shiftHours, type ShiftHours } from "./shift-hours";
import { timetableAt, type Reading, type TimetableState } from "./timetable";
import { ALWAYS, CANNOT_TELL, NEVER, both, either, stateOf, type TriBits } from "./tri-bits";

export type Shift = { state: "on" | "off" | "unplanned" | "unknown"; rows: readonly Hours[] };
/** One list, because timetables are remembered together with the holidays they were laid out for. */
const NO_HOLIDAYS: readonly Holiday[] = [];
const UNPLANNED: Shift = { state: "unplanned", rows: [] };

/** Who is meant to work when, and when channels promise to be open, as quarter hours of the coming week. */
export class Availability {
  readonly slots: readonly number[];
  /** By the timetables they follow from: people with the same ones share one answer. */
  readonly #shifts: Record<Part, Map<string, TriBits>> = {
    first: new Map(),
    last: new Map(),
    whole: new Map(),
  };
  readonly #ids = new Map<TriBits, number>();
  readonly #numbered: TriBits[] = [];
  readonly #hours: ShiftHours[] = [];
  readonly #named: NamedTimetables;
  #classes: ReturnType<NamedTimetables["classes"]> | undefined;
  /** By class. */
  readonly #idsOfClass: number[] = [];
  readonly #rosters: (TriBits | null)[] = [];
  readonly #reading: Reading;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly calendar: Calendar,
    private readonly places: ReadonlyMap<string, number>,
  ) {
    this.slots = calendar.slots;
    const { overnightIntervals } = snapshot.semantics.hours;
    this.#reading = { holidays: snapshot.holidays ?? NO_HOLIDAYS, overnightIntervals };
    this.#named = new NamedTimetables(snapshot);
  }

  /** Timetables of one purpose that name a subject; those of the organisation stand in when it has none. */
  timetables(purpose: Hours["purpose"], kind: SubjectKind, id: string): readonly Hours[] {
    return (
      this.#named.of(purpose, kind, id) ??
      this.#named.of(purpose, "organisation", this.snapshot.organisation.id) ??
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
    return this.#agentBits(agentId, groupIds, "whole");
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
      this.#union(this.#agentTimetables("roster", agentId, groupIds)) ??
      (this.#named.hasRoster ? NEVER : null)
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
    if (roster.length === 0 && (this.#named.hasRoster || assignment.length === 0)) return UNPLANNED;
    const states = [roster, assignment]
      .map((rows) => this.#stateAt(rows, instant))
      .filter((state) => state !== "not-applied");
    const rows = [...roster, ...assignment];
    if (states.length === 0) return UNPLANNED;
    if (states.includes("closed")) return { state: "off", rows };
    return { state: states.includes("unknown") ? "unknown" : "on", rows };
  }

  /** Quarters at whose beginning an agent may be given conversations. */
  atStarts(agentId: string, groupIds: readonly string[]): TriBits {
    return this.#agentBits(agentId, groupIds, "first");
  }

  /** Whether an agent may be given conversations from the first to the last minute of some quarters. */
  throughout(
    slots: readonly number[],
    agentId: string,
    groupIds: readonly string[],
  ): "open" | "closed" | "unknown" {
    let answer: "open" | "unknown" = "open";
    for (const part of ["first", "last"] as const) {
      const bits = this.#agentBits(agentId, groupIds, part);
      for (const slot of slots) {
        const state = stateOf(bits, slot);
        if (state === "closed") return "closed";
        if (state === "unknown") answer = "unknown";
      }
    }
    return answer;
  }

  openingAt(channelId: string, instant: number): TimetableState {
    const rows = this.timetables("opening", "channel", channelId);
    return rows.length === 0 && !this.#hoursRead() ? "unknown" : this.#stateAt(rows, instant);
  }

  /** Whether shifts depend on the groups through which somebody is reached. */
  get isByGroup(): boolean {
    return this.#named.has("assignment", "group") || this.#named.has("roster", "group");
  }

  /** A number for a shift, the same for the same one. */
  idOf(shift: TriBits): number {
    let id = this.#ids.get(shift);
    if (id === undefined) {
      this.#ids.set(shift, (id = this.#numbered.length));
      this.#numbered.push(shift);
    }
    return id;
  }

  /** All that have a number so far. */
  get shifts(): readonly TriBits[] {
    return this.#numbered;
  }

  /** Hours of which a shift covers every quarter, and those of which it covers one at least. */
  hoursOf(id: number): ShiftHours {
    return (this.#hours[id] ??= shiftHours(this.numbered(id)));
  }

  numbered(id: number): TriBits {
    return this.#numbered[id] ?? NEVER;
  }

  /** Agents of one class have the same shifts; while no groups keep any. */
  classOf(place: number): number {
    return this.#byClass.numbers[place] as number;
  }

  get #byClass() {
    return (this.#classes ??= this.#named.classes(this.places, rowsOf(this.snapshot, "agents").length));
  }

  /** `ofAgent` of the agent at a place, by number; while no groups keep shifts. */
  idAt(place: number): number {
    const number = this.classOf(place);
    return (this.#idsOfClass[number] ??= this.idOf(this.#ofClass(number)));
  }

  #ofClass(number: number): TriBits {
    if (!this.#hoursRead()) return CANNOT_TELL;
    const rows = this.#byClass.rows[number] ?? [];
    const named = (purpose: "assignment" | "roster") => {
      const own = rows.filter((row) => row.purpose === purpose);
      if (own.length > 0) return own;
      return this.#named.of(purpose, "organisation", this.snapshot.organisation.id) ?? [];
    };
    return this.#bits(named("assignment"), named("roster"), "whole");
  }

  /** `rosterOf` the agent at a place; while no groups keep shifts. */
  rosterAtPlace(place: number): TriBits | null {
    const number = this.classOf(place);
    let roster = this.#rosters[number];
    if (roster === undefined) this.#rosters[number] = roster = this.rosterOf(this.#agentAt(place), []);
    return roster;
  }

  #agentAt(place: number): string {
    return rowsOf(this.snapshot, "agents")[place]?.id ?? "";
  }

  #agentBits(agentId: string, groupIds: readonly string[], part: Part): TriBits {
    if (!this.#hoursRead()) return CANNOT_TELL;
    const assignments = this.#agentTimetables("assignment", agentId, groupIds);
    const rosters = this.#agentTimetables("roster", agentId, groupIds);
    return this.#bits(assignments, rosters, part);
  }

  #bits(assignments: readonly Hours[], rosters: readonly Hours[], part: Part): TriBits {
    const shifts = this.#shifts[part];
    const key =
      rosters.length === 1 && assignments.length === 0
        ? (rosters[0]?.id ?? "")
        : JSON.stringify([assignments.map(({ id }) => id), rosters.map(({ id }) => id)]);
    let bits = shifts.get(key);
    if (!bits) {
      const assignment = this.#union(assignments, part);
      const assumed = this.snapshot.semantics.hours.withoutRoster === "assignable" ? ALWAYS : CANNOT_TELL;
      const unplanned = this.#named.hasRoster ? NEVER : assignment ? ALWAYS : assumed;
      bits = both(assignment ?? ALWAYS, this.#union(rosters, part) ?? unplanned);
      shifts.set(key, bits);
    }
    return bits;
  }

  #agentTimetables(
    purpose: "assignment" | "roster",
    agentId: string,
    groupIds: readonly string[],
  ): readonly Hours[] {
    const own = this.timetables(purpose, "agent", agentId);
    if (!this.#named.has(purpose, "group")) return own;
    const rows = new Set(own);
    for (const groupId of groupIds)
      for (const row of this.#named.of(purpose, "group", groupId) ?? []) rows.add(row);
    return [...rows];
  }

  #hoursRead(): boolean {
    const { status } = ledgerOf(this.snapshot, "hours");
    return status === "complete" || status === "absent";
  }

  #union(rows: readonly Hours[], part: Part = "whole"): TriBits | null {
    let union: TriBits | null = null;
    for (const row of rows) {
      const bits = this.calendar.weekOf(row, this.#zoneOf(row), this.#reading)?.[part];
      if (bits) union = union ? either(union, bits) : bits;
    }
    return union;
  }

  #stateAt(rows: readonly Hours[], instant: number): TimetableState {
    const states = rows.map((row) => this.#rowAt(row, instant)).filter((state) => state !== "not-applied");
    if (states.length === 0) return "not-applied";
    if (states.includes("open")) return "open";
    return states.includes("unknown") ? "unknown" : "closed";
  }

  #rowAt(row: Hours, instant: number): TimetableState {
    const timezone = this.#zoneOf(row);
    if (timezone === null) return "unknown";
    return timetableAt(row, localTimeIn(timezone, instant), this.#reading);
  }

  /** The timetable's own zone, or the organisation's where it names none; null when that cannot be told. */
  #zoneOf(row: Hours): string | null {
    const reading = read(row.timezone);
    if (reading.state === "unreadable" && reading.reason !== "not-collected") return null;
    const timezone = "value" in reading ? reading.value : this.snapshot.organisation.timezone;
    return isTimezone(timezone) ? timezone : null;
  }
}
