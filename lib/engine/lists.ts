/** Columns of places turned round: for each place, the columns that hold it, in order. */
export class Lists {
  readonly #ends: Int32Array;
  readonly #columns: Int32Array;

  constructor(places: number, columns: readonly Int32Array[]) {
    const ends = new Int32Array(places + 1);
    const grow = (place: number, by: number) => (ends[place] = (ends[place] ?? 0) + by);
    for (const column of columns) for (const place of column) grow(place + 1, 1);
    for (let place = 0; place < places; place += 1) grow(place + 1, ends[place] ?? 0);
    this.#columns = new Int32Array(ends[places] ?? 0);
    // While a list is filled its beginning moves to its end.
    for (const [number, column] of columns.entries()) {
      for (const place of column) {
        this.#columns[ends[place] ?? 0] = number;
        grow(place, 1);
      }
    }
    this.#ends = ends;
  }

  of(place: number): number[] {
    return [...this.#columns.subarray(place === 0 ? 0 : this.#ends[place - 1], this.#ends[place])];
  }
}
