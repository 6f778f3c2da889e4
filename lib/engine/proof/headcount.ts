import type { Seats } from "./seats";
import { OPEN, UNKNOWN } from "./state-code";

/** What there is to say of somebody at one moment, as bits of a number; the two lowest are their state. */
export const ELIGIBLE = 4;
export const PRESENT = 8;
export const PRESENCE_UNKNOWN = 16;
export const STICKY = 32;
/** Of those whom the channel makes different, or a doubt. */
export const VARIES = 255;

/** The state of whoever a note is about, with or without what may stop them from opening the conversation. */
export function noteOf(able: number, grants: number, presence: number, isSticky: boolean): number {
  return (
    Math.max(able, grants) |
    (able === OPEN ? ELIGIBLE : 0) |
    (presence === OPEN ? PRESENT : 0) |
    (presence === UNKNOWN ? PRESENCE_UNKNOWN : 0) |
    (isSticky ? STICKY : 0)
  );
}

/** The people of a channel at one moment, counted. */
export class Headcount {
  /** By seat. */
  readonly notes: Uint8Array;
  open = 0;
  unknown = 0;
  /** Somebody counts as present; somebody does so by a permanent flag; and of all of them it is known. */
  present = false;
  sticky = false;
  isAllKnown = true;
  /** Whether nobody had to be looked at, so that another channel with the same people has the same count. */
  isShared = true;

  /** `column`: a note by place. `look` notes whoever sits on a seat of whom the column cannot tell. */
  constructor({ places, sure }: Seats, column: Uint8Array, look: (at: number) => number) {
    this.notes = new Uint8Array(places.length);
    const counts = new Int32Array(64);
    for (let at = 0; at < places.length; at += 1) {
      let note = sure[at] === 1 ? (column[places[at] as number] as number) : VARIES;
      if (note === VARIES) {
        note = look(at);
        this.isShared = false;
      }
      this.notes[at] = note;
      counts[note] = (counts[note] as number) + 1;
    }
    for (const [note, count] of counts.entries()) if (count > 0) this.#add(note, count);
  }

  #add(note: number, count: number): void {
    if ((note & 3) === OPEN) this.open += count;
    if ((note & 3) === UNKNOWN) this.unknown += count;
    if (note & PRESENT) this.present = true;
    if (note & PRESENCE_UNKNOWN) this.isAllKnown = false;
    if (note & STICKY) this.sticky = true;
  }
}
