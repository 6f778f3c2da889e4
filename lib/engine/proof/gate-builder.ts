import type { Subject } from "../finding";
import { couldNotRead } from "../judge";
import { rowKey } from "../row-key";
import type { Pointers } from "../pointer";
import type { SectionName, SectionRow } from "../snapshot";
import type { Text } from "../text";
import { read } from "../value";
import { gateState, type Cause, type Gap, type Gate, type GateState } from "./cause";

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
