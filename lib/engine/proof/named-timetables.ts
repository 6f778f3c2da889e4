import type { Hours } from "../sections/hours";
import { rowsOf, type Snapshot } from "../snapshot";

type Purpose = Hours["purpose"];
export type SubjectKind = Hours["subjects"][number]["kind"];

/** Timetables by what they are for and whom they name. Whom is looked up when first asked: shifts name everybody. */
export class NamedTimetables {
  readonly #rows: readonly Hours[];
  readonly #kinds = new Set<string>();
  readonly #indexes = new Map<string, ReadonlyMap<string, Hours[]>>();
  readonly hasRoster: boolean;

  constructor(snapshot: Snapshot) {
    this.#rows = rowsOf(snapshot, "hours");
    this.hasRoster = this.#rows.some(({ purpose }) => purpose === "roster");
    for (const { purpose, subjects } of this.#rows) {
      let seen: SubjectKind | null = null;
      for (const { kind } of subjects) {
        if (kind !== seen) this.#kinds.add(nameOf(purpose, kind));
        seen = kind;
      }
    }
  }

  has(purpose: Purpose, kind: SubjectKind): boolean {
    return this.#kinds.has(nameOf(purpose, kind));
  }

  /** In the order of the rows. */
  of(purpose: Purpose, kind: SubjectKind, id: string): readonly Hours[] | undefined {
    const name = nameOf(purpose, kind);
    if (!this.#kinds.has(name)) return undefined;
    let index = this.#indexes.get(name);
    if (!index) this.#indexes.set(name, (index = this.#index(purpose, kind)));
    return index.get(id);
  }

  /**
   * Agents by the timetables that name them in their own right, whose shifts are the same as long as groups keep none: a
   * number for each, by place, and by number the timetables.
   */
  classes(
    places: ReadonlyMap<string, number>,
    agents: number,
  ): { numbers: Int32Array; rows: readonly (readonly Hours[])[] } {
    const numbers = new Int32Array(agents);
    const next = new Map<number, number>();
    const rows: (readonly Hours[])[] = [[]];
    for (const [at, row] of this.#rows.entries()) {
      if (row.purpose === "opening") continue;
      for (const { kind, id } of row.subjects) {
        const place = kind === "agent" ? places.get(id) : undefined;
        if (place === undefined) continue;
        const so = numbers[place] as number;
        const step = so * this.#rows.length + at;
        let number = next.get(step);
        if (number === undefined) next.set(step, (number = rows.push([...(rows[so] ?? []), row]) - 1));
        numbers[place] = number;
      }
    }
    return { numbers, rows };
  }

  #index(purpose: Purpose, kind: SubjectKind): ReadonlyMap<string, Hours[]> {
    const index = new Map<string, Hours[]>();
    for (const row of this.#rows) {
      if (row.purpose !== purpose) continue;
      for (const subject of row.subjects) {
        if (subject.kind !== kind) continue;
        const rows = index.get(subject.id);
        if (rows) rows.push(row);
        else index.set(subject.id, [row]);
      }
    }
    return index;
  }
}

const nameOf = (purpose: Purpose, kind: SubjectKind) => `${purpose} ${kind}`;
