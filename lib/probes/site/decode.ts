const SNIFFED_BYTES = 1024;

/**
 * The page's text. As browsers decide it: the byte order mark, then the header, then what the page says of itself in its
 * first kilobyte, then UTF-8 when it is, and at last Western European, which reads every byte as something.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const label = markOf(bytes) ?? charsetIn(contentType) ?? charsetIn(headOf(bytes));
  const known = label && decoderFor(label);
  if (known) return known.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function markOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xff && second === 0xfe ? "utf-16le" : null;
}

function headOf(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, SNIFFED_BYTES));
  return /<meta\b[^>]*?charset[^>]*>/i.exec(head.replace(/<!--[\s\S]*?-->/g, ""))?.[0] ?? "";
}

function charsetIn(text: string): string | null {
  const label = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1] ?? null;
  // A page cannot say so of itself in two-byte characters: browsers read it as UTF-8.
  return label?.toLowerCase().startsWith("utf-16") ? "utf-8" : label;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
