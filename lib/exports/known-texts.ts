const PLACES = 4096;
/** Longer texts cost less to write than to look for. */
export const LONGEST_KNOWN = 32;
const WORDS = LONGEST_KNOWN / 8;

/**
 * The bytes of short texts that return, in words of eight that are copied without a loop. A text has one place, told by
 * its length and three of its characters; of two with the same place the later one is known. A `Map` costs three times
 * as much to ask.
 *
 * The words are floating-point numbers, the widest the runtime copies without making objects. It may change the bytes
 * of a number that is none (NaN), but those hold 0xff, or 0x7f after 0xf0 or more, and UTF-8 never does.
 */
export class KnownTexts {
  readonly #texts: string[] = new Array<string>(PLACES).fill("");
  readonly #lengths = new Uint8Array(PLACES);
  readonly #words = new Float64Array(PLACES * WORDS);
  readonly #bytes = new Uint8Array(this.#words.buffer);

  /** @returns where its bytes are, or −1 */
  find(text: string): number {
    const place = placeOf(text);
    return this.#texts[place] === text && text.length > 0 ? place : -1;
  }

  /** The bytes written for a text are those from `start` to `end`; too many are not kept. */
  keep(text: string, bytes: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (length > LONGEST_KNOWN || text.length === 0) return;
    const place = placeOf(text);
    this.#texts[place] = text;
    this.#lengths[place] = length;
    const to = place * LONGEST_KNOWN;
    for (let at = 0; at < length; at += 1) this.#bytes[to + at] = bytes[start + at] as number;
  }

  /** Copies all that a place can hold, which is done sooner than asking how much it does. @returns its bytes */
  copyTo(view: DataView, at: number, place: number): number {
    const words = this.#words;
    const from = place * WORDS;
    view.setFloat64(at, words[from] as number, LITTLE_ENDIAN);
    view.setFloat64(at + 8, words[from + 1] as number, LITTLE_ENDIAN);
    view.setFloat64(at + 16, words[from + 2] as number, LITTLE_ENDIAN);
    view.setFloat64(at + 24, words[from + 3] as number, LITTLE_ENDIAN);
    return this.#lengths[place] as number;
  }
}

/** As the machine lays out its words, so that they come out as they went in. */
const LITTLE_ENDIAN = new Uint8Array(new Int32Array([1]).buffer)[0] === 1;

function placeOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  const ends = text.charCodeAt(0) * 31 + text.charCodeAt(length - 1) * 7;
  return (length * 131 + ends + text.charCodeAt(length >> 2) * 17) & (PLACES - 1);
}
