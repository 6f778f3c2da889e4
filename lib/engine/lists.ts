/** Columns of places turned round: for each place, the columns that hold it, in order. */
export class Lists {
  readonly #from: Int32Array;
  readonly #columns: Int32Array;

  constructor(places: number, columns: readonly Int32Array[]) {
    const from = new Int32Array(places + 1);
    for (const column of columns) {
      for (let at = 0; at < column.length; at += 1) from[(column[at] as number) + 1]! += 1;
    }
    for (let place = 0; place < places; place += 1) from[place + 1]! += from[place]!;
    this.#from = from.slice();
    this.#columns = new Int32Array(from[places] as number);
    for (const [number, column] of columns.entries()) {
      for (let at = 0; at < column.length; at += 1) {
        const place = column[at] as number;
        this.#columns[from[place]!] = number;
        from[place]! += 1;
      }
    }
  }

  of(place: number): number[] {
    return [...this.#columns.subarray(this.#from[place], this.#from[place + 1])];
  }
}
