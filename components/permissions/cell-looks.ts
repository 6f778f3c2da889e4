import { type CellView, readCell } from "@/lib/contracts/permissions";

const STATES = {
  allowed: "permission-cell permission-allowed",
  denied: "permission-cell permission-denied",
  "not-granted": "permission-cell permission-not-granted",
  unknown: "permission-cell permission-unknown",
} as const satisfies Record<CellView["state"], string>;

/** Every letter a cell may have, an agent's or a role's. */
export const LETTERS = [..."ADNUadnu"];

export function cellLook({ state, conflict }: CellView): string {
  return conflict ? `${STATES[state]} permission-conflict` : STATES[state];
}

/** A cell's look by its letter, worked out once instead of for every square. */
export const LOOK_BY_LETTER: Record<string, string> = Object.fromEntries(
  LETTERS.map((letter) => [letter, cellLook(readCell({ cells: letter }, 0))]),
);
