import type { Membership } from "../sections/people";
import { isAbsent, known } from "../value";

/** People as a column: their places among the snapshot's agents, in order. */
export type Seats = {
  readonly places: Int32Array;
  /** 1 where the person surely belongs, so that the membership gate is open without a further look. */
  readonly sure: Uint8Array;
};

export const NOBODY: Seats = { places: new Int32Array(0), sure: new Uint8Array(0) };

/** Which seat somebody has, -1 for none. */
export function seatAt(places: Int32Array, place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return places[low] === place ? low : -1;
}

/** Whether a membership lets its agent be given conversations. */
export function isFull({ mode }: Pick<Membership, "mode">, readOnlyReceives: boolean): boolean {
  if (isAbsent(mode)) return true;
  const read = known(mode);
  return read !== undefined && (read === "full" || readOnlyReceives);
}

const SEATED = 1;
const SURE = 2;

/** Seats the people of one channel after the other, each once however many groups lead to them. */
export class SeatPlan {
  readonly #marks: Uint8Array;
  readonly #seated: Int32Array;
  #count = 0;

  constructor(agents: number) {
    this.#marks = new Uint8Array(agents);
    this.#seated = new Int32Array(agents);
  }

  seat(place: number, isSure: boolean): void {
    const mark = this.#marks[place];
    if (mark === 0) this.#seated[this.#count++] = place;
    if (isSure) this.#marks[place] = SURE;
    else if (mark === 0) this.#marks[place] = SEATED;
  }

  seatAll({ places, sure }: Seats): void {
    for (let at = 0; at < places.length; at += 1) this.seat(places[at] as number, sure[at] === 1);
  }

  /** Everybody seated so far, and an empty plan for the next channel. */
  done(): Seats {
    const places = this.#inOrder();
    const sure = new Uint8Array(places.length);
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] as number;
      if (this.#marks[place] === SURE) sure[at] = 1;
      this.#marks[place] = 0;
    }
    this.#count = 0;
    return { places, sure };
  }

  /** Of many people it is quicker to look at every place than to sort theirs. */
  #inOrder(): Int32Array {
    const places = this.#seated.slice(0, this.#count);
    if (this.#count * 16 < this.#marks.length) return places.sort();
    let at = 0;
    for (let place = 0; place < this.#marks.length; place += 1) {
      if (this.#marks[place] !== 0) places[at++] = place;
    }
    return places;
  }

  /** People to each of whom the ways must be looked at. */
  doubtful(places: readonly number[]): Seats {
    return { places: Int32Array.from(places), sure: new Uint8Array(places.length) };
  }
}
