import { LONGEST_SHEET_NAME } from "./limits";

const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f\u007f\ufffe\uffff]/g;

/** Hands out names a workbook accepts: short enough, without what addresses are written with, and each only once. */
export class SheetNames {
  readonly #taken = new Set<string>(["history"]);

  take(wanted: string): string {
    const base = clean(wanted);
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? "" : ` (${number})`;
      const name = cut(base, LONGEST_SHEET_NAME - suffix.length) + suffix;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}

function clean(wanted: string): string {
  const name = wanted.toWellFormed().replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim();
  return name.replace(/^'+|'+$/g, "").trim() || "Sheet";
}

/** Cut between characters, never through one. */
function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  return name
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
