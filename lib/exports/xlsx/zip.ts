import { crc32 } from "node:zlib";
import { Deflater } from "./deflate";

/** One file of the archive. A piece may be overwritten when the next is asked for: it is done with by then. */
export type Part = { name: string; pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array> };

const VERSION = 20;
/** Sizes follow the data, because they are not known before it; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** The first day the format can say: when a table was written would make the same table two files. */
const DAY = 0x0021;
const LARGEST = 0xffff_ffff;
export class ArchiveTooLarge extends Error {
  constructor(part: string) {
    super(`${part} needs more than the 4 GiB that the archive can say`);
    this.name = "ArchiveTooLarge";
  }
}

/** A ZIP archive made while it is sent: the same parts give the same bytes, and one piece is in memory at a time. */
export async function* zipOf(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array, void, undefined> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, pieces } of parts) {
    const start = offset;
    const header = localHeader(name);
    yield header;
    const entry: Entry = { crc: 0, size: 0, packed: 0 };
    yield* packed(pieces, entry);
    const descriptor = dataDescriptor(entry);
    yield descriptor;
    offset += header.length + entry.packed + descriptor.length;
    if (entry.size > LARGEST || offset > LARGEST) throw new ArchiveTooLarge(name);
    directory.push(directoryEntry(name, entry, start));
  }
  yield* directory;
  yield directoryEnd(directory, offset);
}

type Entry = { crc: number; size: number; packed: number };

async function* packed(pieces: Part["pieces"], entry: Entry): AsyncGenerator<Uint8Array, void, undefined> {
  const deflater = new Deflater();
  try {
    for await (const piece of pieces) {
      entry.crc = crc32(piece, entry.crc);
      entry.size += piece.length;
      yield* counted(await deflater.push(piece), entry);
    }
    yield* counted(await deflater.finish(), entry);
  } finally {
    deflater.close();
  }
}

function counted(chunks: Uint8Array[], entry: Entry): Uint8Array[] {
  for (const { length } of chunks) entry.packed += length;
  return chunks;
}

function localHeader(name: string): Buffer {
  const bytes = Buffer.from(name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x0403_4b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DAY, 12);
  header.writeUInt16LE(bytes.length, 26);
  return Buffer.concat([header, bytes]);
}

function dataDescriptor({ crc, size, packed }: Entry): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x0807_4b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(packed % (LARGEST + 1), 8);
  descriptor.writeUInt32LE(size % (LARGEST + 1), 12);
  return descriptor;
}

function directoryEntry(name: string, { crc, size, packed }: Entry, start: number): Buffer {
  const bytes = Buffer.from(name);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x0201_4b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt16LE(DAY, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(bytes.length, 28);
  entry.writeUInt32LE(start, 42);
  return Buffer.concat([entry, bytes]);
}

function directoryEnd(directory: readonly Buffer[], start: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(start, 16);
  return end;
}
