import { codeName } from "../visible";
import { openedFont } from "./opened";

/** Not in the font, and common. */
const REPLACED: Readonly<Record<string, string>> = { "→": "->", "≥": ">=", "≤": "<=", "\t": "  ", "\r": "" };

export type Drawable = (text: string) => string;

/** What the font cannot draw is named by its number: a box would say that something is lost, but not what. */
export function drawable(font: Buffer): Drawable {
  const known = openedFont(font).characters;
  return (text) => {
    let out = "";
    for (const letter of text) out += drawn(letter, known);
    return out;
  };
}

function drawn(letter: string, known: ReadonlySet<number>): string {
  // Nearly every character is in the font.
  if (letter === "\n" || (known.has(letter.codePointAt(0) ?? 0) && !(letter in REPLACED))) return letter;
  return REPLACED[letter] ?? codeName(letter);
}

/** The characters of a text that are drawn by their number only. */
export function undrawable(text: string, known: ReadonlySet<number>): string[] {
  return [...text].filter((letter) => letter !== "\n" && drawn(letter, known).startsWith("[U+"));
}
