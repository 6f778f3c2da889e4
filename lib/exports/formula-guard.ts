/** What spreadsheets skip before they look whether a cell is a formula. */
const SPACES = String.raw`[ \u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\v\f]*`;
const SIGNS = String.raw`=+\-@\uff1d\uff0b\uff0d\uff20\0`;
/** Where a program may see a cell begin inside the text: after every separator it might be told, a line's end, a quote. */
const INSIDE = String.raw`(?<=[,;|"\t\r\n])`;

/** Apostrophes are part of it, so that text that looks guarded is guarded once more and comes back as it was. */
const atStart = (mark: string) => String.raw`^${mark}(?='*${SPACES}[${SIGNS}\t\r\n])`;
const inside = (mark: string) => String.raw`${INSIDE}${mark}(?='*${SPACES}[${SIGNS}])`;

/** Most text holds none of the signs, and a look for one is a tenth of the work. */
const HOLDS_SIGN = new RegExp(`[${SIGNS}\\t\\r\\n]`);
const UNGUARDED = new RegExp(`${atStart("")}|${inside("")}`, "g");
const GUARDED = new RegExp(`${atStart("'")}|${inside("'")}`, "g");

/**
 * Puts an apostrophe before what a spreadsheet would run: at the start of the text and wherever a program that reads
 * the file with other separators than ours would see one. `unguardFormulas` gives every text back.
 */
export function guardFormulas(text: string): string {
  return HOLDS_SIGN.test(text) ? text.replace(UNGUARDED, "'") : text;
}

export function unguardFormulas(text: string): string {
  return text.replace(GUARDED, "");
}
