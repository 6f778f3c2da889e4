import type { Facts } from "../facts";
import type { Availability } from "./availability";
import { Muster, type Look } from "./muster";
import type { Seats } from "./seats";

/** Of those whom a channel, a group or a doubt makes different from one channel to the next. */
const VARIES = -1;

/**
 * Everybody's standing and shift over one week as one column, and how many of a channel's people have which: channels
 * with the same people share the count.
 */
export class WeekPlan {
  readonly #kinds: Int32Array;
  readonly #musters = new WeakMap<Seats, Muster>();

  constructor(
    facts: Facts,
    private readonly availability: Availability,
  ) {
    const { people } = facts;
    this.#kinds = new Int32Array(people.agents.length).fill(VARIES);
    if (availability.isByGroup) return;
    for (let place = 0; place < this.#kinds.length; place += 1) {
      if (people.varies(place)) continue;
      this.#kinds[place] = kindOf(people.standing(place), availability.idAt(place));
    }
  }

  /** `look` tells of the person on a seat of whom the column cannot. */
  muster(seats: Seats, look: (at: number) => Look): Muster {
    const shared = this.#musters.get(seats);
    if (shared) return shared;
    const { places, sure } = seats;
    const kinds = new Int32Array(places.length);
    let isShared = true;
    for (let at = 0; at < places.length; at += 1) {
      const kind = sure[at] === 1 ? (this.#kinds[places[at] as number] as number) : VARIES;
      kinds[at] = kind;
      if (kind !== VARIES) continue;
      const { standing, shift } = look(at);
      kinds[at] = kindOf(standing, this.availability.idOf(shift));
      isShared = false;
    }
    const muster = new Muster(kinds, this.availability);
    if (isShared) this.#musters.set(seats, muster);
    return muster;
  }
}

function kindOf(standing: number, shift: number): number {
  return shift * 4 + standing;
}
