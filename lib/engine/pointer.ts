import type { Evidence } from "./finding";
import { rowKey } from "./row-key";
import { rowsOf, type SectionName, type SectionRow, type Snapshot } from "./snapshot";

/** Row positions of a sealed snapshot, so that evidence can point at them (RFC 6901). */
export class Pointers {
  readonly #positions = new Map<SectionName, Map<object, number>>();
  readonly #byKey = new Map<SectionName, Map<string, number>>();

  constructor(private readonly snapshot: Snapshot) {}

  /** Pointer to a field of a row, or to the row itself. */
  to<S extends SectionName>(section: S, row: SectionRow<S>, field?: string): Evidence {
    return this.at(section, this.#position(section, row), row, field);
  }

  /** Of a row whose position is at hand. */
  at<S extends SectionName>(section: S, position: number, row: SectionRow<S>, field?: string): Evidence {
    const base = `/${section}/${position}`;
    if (field === undefined) return { pointer: base, value: row };
    return {
      pointer: `${base}/${isPlain(field) ? field : field.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      value: (row as Record<string, unknown>)[field] ?? null,
    };
  }

  #position<S extends SectionName>(section: S, row: SectionRow<S>): number {
    let positions = this.#positions.get(section);
    if (!positions) {
      positions = new Map();
      for (const [at, one] of rowsOf(this.snapshot, section).entries()) positions.set(one, at);
      this.#positions.set(section, positions);
    }
    return positions.get(row) ?? this.#positionOf(section, rowKey(section, row));
  }

  /** Of a row that was written out anew. */
  #positionOf(section: SectionName, key: string): number {
    let positions = this.#byKey.get(section);
    if (!positions) {
      positions = new Map(rowsOf(this.snapshot, section).map((row, at) => [rowKey(section, row), at]));
      this.#byKey.set(section, positions);
    }
    return positions.get(key) ?? -1;
  }
}

const isPlain = (field: string) => !field.includes("~") && !field.includes("/");
