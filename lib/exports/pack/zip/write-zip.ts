import { deflateSync } from "fflate";
import {
  centralHeader,
  crc32,
  DEFLATED,
  endRecord,
  localHeader,
  MOST_BYTES,
  MOST_FILES,
  STORED,
  type ZipEntry,
} from "./format";

type Named = { path: string; bytes: Uint8Array };

/** The archive's part of one file. The compressor is written in JavaScript, so it gives the same bytes on every machine. */
export function entryOf({ path, bytes }: Named, { isStored = false } = {}): ZipEntry {
  const deflated = isStored ? bytes : deflateSync(bytes, { level: 6 });
  const isSmaller = deflated.length < bytes.length;
  return {
    path,
    method: isSmaller ? DEFLATED : STORED,
    crc: crc32(bytes),
    size: bytes.length,
    packed: isSmaller ? deflated : bytes,
  };
}

/** The entries one after the other, as they stand in the archive before its directory. */
export function bodyOf(entries: readonly ZipEntry[]): Uint8Array {
  return joined(entries.flatMap((entry) => [localHeader(entry), entry.packed]));
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  if (entries.length > MOST_FILES) throw new RangeError(`A pack holds at most ${MOST_FILES} files.`);
  const body = bodyOf(entries);
  if (body.length > MOST_BYTES) throw new RangeError("A pack holds at most 4 GiB.");
  let offset = 0;
  const directory = joined(
    entries.map((entry) => {
      const header = centralHeader(entry, offset);
      offset += localHeader(entry).length + entry.packed.length;
      return header;
    }),
  );
  return joined([body, directory, endRecord(entries.length, directory.length, body.length)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
