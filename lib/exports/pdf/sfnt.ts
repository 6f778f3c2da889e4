import { inflateSync } from "node:zlib";

const DIRECTORY = 44;
const WOFF_RECORD = 20;
const HEADER = 12;
const RECORD = 16;

/** A WOFF font as the SFNT inside it: the PDF library reads that about forty times faster. @throws for anything but WOFF */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("Not a WOFF font.");
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(HEADER + RECORD * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(RECORD * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(RECORD * (count - 2 ** power), 10);
  const pieces: Buffer[] = [head];
  let end = head.length;
  for (let table = 0; table < count; table += 1) {
    const from = DIRECTORY + table * WOFF_RECORD;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(from + at)) as [
      number,
      number,
      number,
    ];
    const stored = woff.subarray(offset, offset + packed);
    const data = packed < length ? inflateSync(stored) : stored;
    const to = HEADER + table * RECORD;
    woff.copy(head, to, from, from + 4);
    woff.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(end, to + 8);
    head.writeUInt32BE(length, to + 12);
    const padding = Buffer.alloc(-data.length & 3);
    pieces.push(data, padding);
    end += data.length + padding.length;
  }
  return Buffer.concat(pieces);
}
