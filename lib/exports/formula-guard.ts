/** Where a program may see a cell begin: after every separator one might be read with, a line's end or a quote. */
const BEGINS = String.raw`(?<=^|[,;|"\t\r\n])`;
/** Apostrophes are part of it, so that text that looks guarded is guarded once more and comes back as it was. */
const FORMULA = String.raw`'*[ \u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\v\f]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n\0]`;

const UNGUARDED = new RegExp(`${BEGINS}(?=${FORMULA})`, "g");
const GUARDED = new RegExp(`${BEGINS}'(?=${FORMULA})`, "g");

/**
 * Puts an apostrophe before what a spreadsheet would run: at the start of the text and wherever a program that reads
 * the file with other separators than ours would see one. `unguardFormulas` gives every text back.
 */
export function guardFormulas(text: string): string {
  return text.replace(UNGUARDED, "'");
}

export function unguardFormulas(text: string): string {
  return text.replace(GUARDED, "");
}
