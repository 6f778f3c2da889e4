import type { Subject } from "../finding";
import { couldNotRead } from "../judge";
import { rowKey } from "../row-key";
import type { Pointers } from "../pointer";
import type { SectionName, SectionRow } from "../snapshot";
import type { Text } from "../text";
import { read, type Value } from "../value";
import { gateState, type Cause, type Gap, type Gate, type GateState } from "./cause";
import type { Condition } from "./condition";

/** Collects what shuts one gate; a field that could not be read becomes a gap, never silence. */
export class GateBuilder {
  readonly #causes: Cause[] = [];
  readonly #gaps: Gap[] = [];

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
    const subject = subjectOf(section, row);
    if (reading.state === "unreadable") {
      this.#gaps.push({ gate: this.gate, subject, reason: couldNotRead([field], [reading.reason]) });
    } else if ("value" in reading && isShut(reading.value)) {
      this.#causes.push({
        gate: this.gate,
        ruleId,
        subject,
        evidence: [this.pointers.to(section, row, field)],
      });
    }
    return this;
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
    this.#causes.push({ gate: this.gate, ruleId, subject, evidence });
    return this;
  }

  gap(subject: Subject, reason: Text): this {
    this.#gaps.push({ gate: this.gate, subject, reason });
    return this;
  }

  done(): GateState {
    return gateState(this.gate, this.#causes, this.#gaps);
  }
}

export function subjectOf<S extends SectionName>(section: S, row: SectionRow<S>): Subject {
  const id = rowKey(section, row);
  return { kind: section, id, name: (row as { name?: string }).name ?? id };
}
