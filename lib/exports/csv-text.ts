import { guardFormulas } from "./formula-guard";

/** Without one of these, text can neither end its cell nor begin a formula. */
const SUSPECT = /^[\s'=+\-@＝＋－＠\0\u200b-\u200f\u2060\ufeff]|[",;|\t\r\n]|\s$/;

/** Text as one cell of a CSV file (RFC 4180): guarded, and in quotes where a reader could mistake it. */
export function csvText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return `"${guardFormulas(text).replaceAll('"', '""')}"`;
}
