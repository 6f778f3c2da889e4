/**
 * The one form of archive that packs come in, so that every byte of it is decided by the files: no clock (the earliest
 * date a ZIP can tell), no comments, no extra fields, names in UTF-8, nothing before, between or after. The compressor
 * is a library's; the container is ours, because its bytes are signed and read again by a verifier without libraries.
 */
export const LOCAL = { signature: 0x04034b50, size: 30 } as const;
export const CENTRAL = { signature: 0x02014b50, size: 46 } as const;
export const END = { signature: 0x06054b50, size: 22 } as const;

export const VERSION = 20;
/** Unix, so that the file's rights mean something. */
export const MADE_BY = 0x0314;
export const FLAGS = 0x0800;
export const TIME = 0;
/** The first of January 1980. */
export const DATE = 0x0021;
/** A plain file that its owner writes and everybody reads. */
export const ATTRIBUTES = (0o100644 << 16) >>> 0;

export const STORED = 0;
export const DEFLATED = 8;

/** What the fields of the format can count. */
export const MOST_FILES = 0xffff;
export const MOST_BYTES = 0xffffffff;

export type ZipEntry = {
  path: string;
  method: typeof STORED | typeof DEFLATED;
  crc: number;
  size: number;
  /** As stored in the archive. */
  packed: Uint8Array;
};

export function localHeader({ path, method, crc, size, packed }: ZipEntry): Uint8Array {
  const name = new TextEncoder().encode(path);
  const header = new Uint8Array(LOCAL.size + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL.signature, true);
  writeCommon(view, 4, { method, crc, size, packedSize: packed.length, nameLength: name.length });
  header.set(name, LOCAL.size);
  return header;
}

export function centralHeader({ path, method, crc, size, packed }: ZipEntry, offset: number): Uint8Array {
  const name = new TextEncoder().encode(path);
  const header = new Uint8Array(CENTRAL.size + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, CENTRAL.signature, true);
  view.setUint16(4, MADE_BY, true);
  writeCommon(view, 6, { method, crc, size, packedSize: packed.length, nameLength: name.length });
  view.setUint32(38, ATTRIBUTES, true);
  view.setUint32(42, offset, true);
  header.set(name, CENTRAL.size);
  return header;
}

export function endRecord(count: number, size: number, offset: number): Uint8Array {
  const record = new Uint8Array(END.size);
  const view = new DataView(record.buffer);
  view.setUint32(0, END.signature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
}

type Common = { method: number; crc: number; size: number; packedSize: number; nameLength: number };

function writeCommon(
  view: DataView,
  at: number,
  { method, crc, size, packedSize, nameLength }: Common,
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, FLAGS, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 6, TIME, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
