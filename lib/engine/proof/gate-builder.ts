import type { Subject } from "../finding";
import { couldNotRead } from "../judge";
import { rowKey } from "../row-key";
import type { Pointers } from "../pointer";
import type { SectionName, SectionRow } from "../snapshot";
import type { Text } from "../text";
import { read, type Value } from "../value";
import { GATES, gateState, type Cause, type Gap, type Gate, type GateState } from "./cause";
import type { Condition } from "./condition";

/** Collects what shuts one gate; a field that could not be read becomes a gap, never silence. */
export class GateBuilder {
  #causes: Cause[] | null = null;
  #gaps: Gap[] | null = null;

  constructor(
    readonly gate: Gate,
    private readonly pointers: Pointers,
  ) {}

  /** Shuts the gate when the field is known and `isShut` holds. Fields the platform lacks are skipped. */
  field<S extends SectionName, F extends keyof SectionRow<S> & string>(
    section: S,
    row: SectionRow<S>,
    field: F,
    ruleId: string,
    isShut: (value: unknown) => boolean,
  ): this {
    const reading = read(row[field] as unknown);
    if (reading.state === "unreadable") {
      return this.gap(subjectOf(section, row), couldNotRead([field], [reading.reason]));
    }
    if (!("value" in reading) || !isShut(reading.value)) return this;
    return this.shut(ruleId, subjectOf(section, row), [this.pointers.to(section, row, field)]);
  }

  /** Looks at a row as far as it has a say; where that could not be read, whatever it would shut becomes a gap. */
  where<S extends SectionName>(
    section: S,
    row: SectionRow<S>,
    conditions: readonly Condition[],
    look: (gate: GateBuilder) => void,
  ): this {
    if (conditions.some(({ holds }) => holds === "no")) return this;
    const unread = conditions.filter(({ holds }) => holds === "unknown");
    if (unread.length === 0) {
      look(this);
      return this;
    }
    const might = new GateBuilder(this.gate, this.pointers);
    look(might);
    if (might.done().state === "open") return this;
    const fields = unread.map(({ field }) => field);
    const reasons = fields.map((field) => {
      const reading = read((row as Record<string, Value<unknown>>)[field]);
      return reading.state === "unreadable" ? reading.reason : "not-collected";
    });
    return this.gap(subjectOf(section, row), couldNotRead(fields, [...new Set(reasons)]));
  }

  shut(ruleId: string, subject: Subject, evidence: Cause["evidence"] = []): this {
    (this.#causes ??= []).push({ gate: this.gate, ruleId, subject, evidence });
    return this;
  }

  gap(subject: Subject, reason: Text): this {
    (this.#gaps ??= []).push({ gate: this.gate, subject, reason });
    return this;
  }

  done(): GateState {
    // Most gates are open, and one open gate is like another.
    if (!this.#causes && !this.#gaps) return OPEN_GATES[this.gate];
    return gateState(this.gate, this.#causes ?? [], this.#gaps ?? []);
  }
}

const OPEN_GATES = Object.fromEntries(
  GATES.map((gate) => [gate, Object.freeze(gateState(gate, [], []))]),
) as Record<Gate, GateState>;

export function subjectOf<S extends SectionName>(section: S, row: SectionRow<S>): Subject {
  const id = rowKey(section, row);
  return { kind: section, id, name: (row as { name?: string }).name ?? id };
}
