import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";
import { fold } from "../../file/cells/cell-type";
import { isEmpty } from "../../file/cells/marker";
import type { Column, Sheet } from "../../file/sheet";
import type { Cells } from "./declared-screen";

/**
 * A row as it is kept: unknown columns and empty cells are left out, words of a list are written in one way whatever
 * language they were typed in, and a secret pasted by mistake becomes its fingerprint before it goes anywhere.
 */
export function keptCells(typed: Readonly<Record<string, string>>, sheet: Sheet): Cells {
  const cells = Object.entries(sheet.columns).flatMap(([key, column]) => {
    const text = Object.hasOwn(typed, key) ? (typed[key] ?? "").normalize("NFC").trim() : "";
    return isEmpty(text) ? [] : [[key, keptText(text, column)] as const];
  });
  return Object.fromEntries(cells);
}

function keptText(text: string, { type }: Column): string {
  if (type.secret) {
    const parsed = type.parse(text, { timezone: "UTC" });
    return "value" in parsed ? String(parsed.value) : "";
  }
  if (!type.words || type.several) return text;
  return type.words.find(({ zh, en }) => [zh, en].some((word) => fold(word) === fold(text)))?.zh ?? text;
}

/** Rows to begin with: whom and what the conversations of the newest snapshot show. */
export function suggestedRows(sheet: Sheet, seen: Snapshot | null): Cells[] {
  if (!seen) return [];
  switch (sheet.key) {
    case "agents":
      return rowsOf(seen, "agents").map(({ id, name, email }) => {
        const address = known(email);
        return { id, name, ...(address !== undefined && { email: address }) };
      });
    case "groups":
    case "channels":
      return rowsOf(seen, sheet.key).map(({ id, name }) => ({ id, name }));
    default:
      return [];
  }
}
