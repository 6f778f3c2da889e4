/**
 * Text of a file that comes piece by piece: UTF-8, UTF-16 with a byte order mark, or GB18030, which is what Excel writes as
 * "CSV" on a Chinese Windows. The first piece that is more than ASCII decides.
 */
export async function* decodeStream(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const piece of bytes) {
    if (!decoder && piece.every((byte) => byte < 0x80)) {
      yield new TextDecoder().decode(piece);
      continue;
    }
    decoder ??= new TextDecoder(encodingOf(piece));
    yield decoder.decode(piece, { stream: true });
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}

function encodingOf(piece: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "gb18030" {
  if (piece[0] === 0xff && piece[1] === 0xfe) return "utf-16le";
  if (piece[0] === 0xfe && piece[1] === 0xff) return "utf-16be";
  try {
    // A piece may end inside a character; `stream` forgives that and nothing else.
    new TextDecoder("utf-8", { fatal: true }).decode(piece, { stream: true });
    return "utf-8";
  } catch {
    return "gb18030";
  }
}
