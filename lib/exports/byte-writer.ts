import { type KnownTexts, LONGEST_KNOWN } from "./known-texts";

const encoder = new TextEncoder();
/** Longer text is encoded sooner by the runtime, which needs a call and a window on the memory. */
const LONGEST_BY_HAND = 48;

/**
 * Text as UTF-8 bytes in one piece of memory that is used again. Millions of short strings put together and encoded
 * cost several times as much, nearly all of it in the putting together.
 */
export class ByteWriter {
  #bytes: Uint8Array;
  #view: DataView;
  #length = 0;

  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
    this.#view = new DataView(this.#bytes.buffer);
  }

  get length(): number {
    return this.#length;
  }

  /** What was written; valid until the next byte is. */
  take(): Uint8Array {
    const written = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return written;
  }

  /** What was written, to keep. The memory is not cleared first, because all of it is written over. */
  takeCopy(): Uint8Array {
    const copy = Buffer.allocUnsafeSlow(this.#length);
    copy.set(this.take());
    return copy;
  }

  /** Remembers what was written from there on as the bytes of a text. */
  keep(texts: KnownTexts, text: string, start: number): void {
    texts.keep(text, this.#bytes, start, this.#length);
  }

  /** Takes the last byte back. */
  back(): void {
    this.#length -= 1;
  }

  /** Text known to be ASCII. */
  ascii(text: string): void {
    this.#reserve(text.length);
    const bytes = this.#bytes;
    let to = this.#length;
    for (let at = 0; at < text.length; at += 1) bytes[to++] = text.charCodeAt(at);
    this.#length = to;
  }

  /** Bytes that were encoded before. A loop, because most are a dozen and a call costs as much as copying them. */
  copy(piece: Uint8Array): void {
    const { length } = piece;
    this.#reserve(length);
    const bytes = this.#bytes;
    let to = this.#length;
    for (let at = 0; at < length; at += 1) bytes[to++] = piece[at] as number;
    this.#length = to;
  }

  /** @param place where `find` said that the text's bytes are */
  known(texts: KnownTexts, place: number): void {
    this.#reserve(LONGEST_KNOWN);
    this.#length += texts.copyTo(this.#view, this.#length, place);
  }

  text(text: string): void {
    this.#reserve(text.length * 3);
    if (text.length > LONGEST_BY_HAND || !this.#byHand(text))
      this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** Writes all of it or, where pairs of surrogates are in the text, nothing. */
  #byHand(text: string): boolean {
    const bytes = this.#bytes;
    let to = this.#length;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) bytes[to++] = unit;
      else if (unit < 0x800) {
        bytes[to++] = 0xc0 | (unit >> 6);
        bytes[to++] = 0x80 | (unit & 0x3f);
      } else if (unit < 0xd800 || unit > 0xdfff) {
        bytes[to++] = 0xe0 | (unit >> 12);
        bytes[to++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[to++] = 0x80 | (unit & 0x3f);
      } else return false;
    }
    this.#length = to;
    return true;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }
}
