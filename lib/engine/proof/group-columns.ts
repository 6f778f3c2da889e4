import type { Membership } from "../sections/people";
import type { Seats } from "./seats";

/** The members of every group as columns, made in one pass over the rows. */
export class GroupColumns {
  readonly #numbers = new Map<string, number>();
  readonly #ends: Int32Array;
  readonly #places: Int32Array;
  readonly #sure: Uint8Array;

  /** Rows of agents nobody knows are left out. */
  constructor(
    rows: readonly Membership[],
    places: ReadonlyMap<string, number>,
    isSure: (row: Membership) => boolean,
  ) {
    const groups = new Int32Array(rows.length);
    const placeOf = new Int32Array(rows.length);
    const sizes: number[] = [];
    let last: string | null = null;
    let place = -1;
    for (let at = 0; at < rows.length; at += 1) {
      const { agentId, groupId } = rows[at] as Membership;
      // Rows are sorted by agent, so most ask for the agent of the one before.
      if (agentId !== last) place = places.get(agentId) ?? -1;
      last = agentId;
      let group = this.#numbers.get(groupId);
      if (group === undefined) this.#numbers.set(groupId, (group = sizes.push(0) - 1));
      groups[at] = group;
      placeOf[at] = place;
      if (place !== -1) sizes[group] = (sizes[group] as number) + 1;
    }
    this.#ends = startsOf(sizes);
    this.#places = new Int32Array(rows.length);
    this.#sure = new Uint8Array(rows.length);
    // While a column is filled its beginning moves to its end.
    for (let at = 0; at < rows.length; at += 1) {
      if (placeOf[at] === -1) continue;
      const group = groups[at] as number;
      const to = this.#ends[group] as number;
      this.#ends[group] = to + 1;
      this.#places[to] = placeOf[at] as number;
      this.#sure[to] = isSure(rows[at] as Membership) ? 1 : 0;
    }
  }

  has(groupId: string): boolean {
    return this.#numbers.has(groupId);
  }

  of(groupId: string): Seats {
    const group = this.#numbers.get(groupId);
    const [from, to] =
      group === undefined ? [0, 0] : [group === 0 ? 0 : (this.#ends[group - 1] as number), this.#ends[group]];
    return { places: this.#places.subarray(from, to), sure: this.#sure.subarray(from, to) };
  }
}

function startsOf(sizes: readonly number[]): Int32Array {
  const starts = new Int32Array(sizes.length);
  for (let group = 1; group < sizes.length; group += 1) {
    starts[group] = (starts[group - 1] as number) + (sizes[group - 1] as number);
  }
  return starts;
}
