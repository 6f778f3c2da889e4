const encoder = new TextEncoder();

/**
 * Text as UTF-8 bytes in one piece of memory that is used again. Millions of short strings put together and encoded
 * cost several times as much, nearly all of it in the putting together.
 */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
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

  text(text: string): void {
    this.#reserve(text.length * 3);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
  }
}
