import { codeName } from "../visible";
import { openedFont } from "./opened";

/** Not in the font, and common. */
const REPLACED: Readonly<Record<string, string>> = { "→": "->", "≥": ">=", "≤": "<=", "\t": "  ", "\r": "" };

export type Drawable = (text: string) => string;

/** What the font cannot draw is named by its number: a box would say that something is lost, but not what. */
export function drawable(font: Buffer): Drawable {
  const known = openedFont(font).characters;
  return (text) => [...text].map((letter) => drawn(letter, known)).join("");
}

function drawn(letter: string, known: ReadonlySet<number>): string {
  const replaced = REPLACED[letter];
  if (replaced !== undefined) return replaced;
  return letter === "\n" || known.has(letter.codePointAt(0) ?? 0) ? letter : codeName(letter);
}

/** The characters of a text that are drawn by their number only. */
export function undrawable(text: string, known: ReadonlySet<number>): string[] {
  return [...text].filter((letter) => letter !== "\n" && drawn(letter, known).startsWith("[U+"));
}
