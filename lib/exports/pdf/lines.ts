import type * as fontkit from "fontkit";
import { openedFont } from "./opened";

/** What no line begins with, and what no line ends with, by Chinese rules of setting; Latin punctuation alike. */
const NOT_FIRST = new Set("、。，．：；！？）〕】》」』〉…—～·％%,.;:!?)]}’”");
const NOT_LAST = new Set("（〔【《「『〈([{‘“");
/** Where a long word of Latin letters may be broken: paths, hashes, addresses. */
const BREAKS_AFTER = new Set(" /-_.,:;=&?|\t");
const WIDE = "\u2e80";

/** Sets text in lines without asking the PDF library, which measures every word again for every line it tries. */
export class Measure {
  readonly #font: fontkit.Font;
  readonly #advances = new Map<string, number>();

  constructor(bytes: Buffer) {
    this.#font = openedFont(bytes).font;
  }

  width(text: string, size: number): number {
    let width = 0;
    for (const letter of text) width += this.#advance(letter);
    return width * size;
  }

  lines(text: string, size: number, width: number): string[] {
    // Nearly every cell of a table fits on one line.
    if (!text.includes("\n") && this.width(text, size) <= width) return [text];
    return text.split("\n").flatMap((paragraph) => this.#broken([...paragraph], width / size));
  }

  /** In ems. */
  #advance(letter: string): number {
    let advance = this.#advances.get(letter);
    if (advance === undefined) {
      const glyph = this.#font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      advance = glyph.advanceWidth / this.#font.unitsPerEm;
      this.#advances.set(letter, advance);
    }
    return advance;
  }

  #broken(letters: readonly string[], room: number): string[] {
    const lines: string[] = [];
    let [start, end, width, widthAtEnd] = [0, 0, 0, 0];
    for (let at = 0; at < letters.length; at += 1) {
      const letter = letters[at] ?? "";
      const advance = this.#advance(letter);
      if (at > start && mayBreak(letters[at - 1] ?? "", letter)) [end, widthAtEnd] = [at, width];
      // A space at the end of a line takes no room.
      if (width + advance > room && at > start && letter !== " ") {
        const cut = end > start ? end : at;
        lines.push(letters.slice(start, cut).join("").trimEnd());
        width = cut === at ? 0 : width - widthAtEnd;
        start = cut;
      }
      width += advance;
    }
    lines.push(letters.slice(start).join(""));
    return lines;
  }
}

function mayBreak(before: string, after: string): boolean {
  if (after === " " || NOT_FIRST.has(after) || NOT_LAST.has(before)) return false;
  if (BREAKS_AFTER.has(before)) return true;
  return before >= WIDE || after >= WIDE;
}
