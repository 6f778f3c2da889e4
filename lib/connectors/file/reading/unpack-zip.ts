import { unzipSync } from "fflate";
import type { Text } from "@/lib/engine/text";
import { MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES, MAX_ZIP_RATIO, RATIO_FLOOR_BYTES } from "./limits";

type Unpacked = { entries: Record<string, Uint8Array> } | { refused: Text };

export const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);

/**
 * Unpacks a zip after adding up the sizes its directory announces. A directory that lies gains nothing: every part is
 * unpacked into a buffer of exactly the announced size.
 */
export function unpackZip(bytes: Uint8Array): Unpacked {
  let total = 0;
  let entries = 0;
  let bomb = false;
  const directory = (file: { originalSize: number; size: number }) => {
    entries += 1;
    total += file.originalSize;
    bomb ||=
      file.originalSize > RATIO_FLOOR_BYTES && file.originalSize / Math.max(1, file.size) > MAX_ZIP_RATIO;
    return false;
  };
  try {
    unzipSync(bytes, { filter: directory });
    if (bomb || total > MAX_UNPACKED_BYTES || entries > MAX_ZIP_ENTRIES) return { refused: TOO_MUCH };
    return { entries: unzipSync(bytes) };
  } catch {
    return { refused: BROKEN };
  }
}

const TOO_MUCH: Text = { zh: "压缩包展开后过大", en: "The archive unpacks to far too much data" };
const BROKEN: Text = { zh: "压缩包已损坏或已加密", en: "The archive is damaged or encrypted" };
