function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Text in UTF-8 or UTF-16 (both with or without a byte order mark for UTF-8), else GB18030, which is what Excel writes
 * as "CSV" on a Chinese Windows. `undefined` when it is none of them.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return tryDecode(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return tryDecode(bytes, "utf-16be");
  const text = tryDecode(bytes, "utf-8") ?? tryDecode(bytes, "gb18030");
  return text?.includes("\u0000") ? undefined : text;
}

/** Names inside a zip that were not written as UTF-8 arrive one byte per character; on Chinese Windows they are GBK. */
export function decodeEntryName(name: string): string {
  const codes = [...name].map((letter) => letter.codePointAt(0) ?? 0);
  if (codes.every((code) => code < 128) || codes.some((code) => code > 255)) return name;
  return decodeText(Uint8Array.from(codes)) ?? name;
}
