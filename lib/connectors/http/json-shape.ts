/**
 * What an answer's JSON may hold before anything is made of it: each value costs far more memory than its text. Ten thousand
 * people with all their fields are a quarter of it.
 */
const MOST_VALUES = 1_000_000;
const LONGEST_TEXT = 1024 * 1024;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

export type Excess = "depth" | "values" | "text";

/** Which limit a JSON text exceeds, told by one walk over it without building anything; null when none. */
export function excessOf(text: string, depth: number): Excess | null {
  let [open, values] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const from = at;
      for (at++; at < text.length && text.charCodeAt(at) !== QUOTE; at++)
        if (text.charCodeAt(at) === BACKSLASH) at++;
      if (at - from > LONGEST_TEXT) return "text";
    } else if (OPENING.has(code)) {
      if (++open > depth) return "depth";
      values++;
    } else if (CLOSING.has(code)) open--;
    else if (code === COMMA) values++;
    if (values > MOST_VALUES) return "values";
  }
  return null;
}
