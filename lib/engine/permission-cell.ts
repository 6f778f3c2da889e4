/** What one square of a permission matrix says. */
export const CELL_STATES = ["allowed", "denied", "not-granted", "unknown"] as const;
export type CellState = (typeof CELL_STATES)[number];

/** `conflict`: roles disagree, a deny beat a grant, or a disabled people group changed the answer. */
export type Cell = { state: CellState; conflict: boolean };

const LETTERS: Record<CellState, string> = { allowed: "A", denied: "D", "not-granted": "N", unknown: "U" };
const STATES = new Map(CELL_STATES.map((state) => [LETTERS[state], state]));

/** One letter for a cell, so that a row of a large matrix travels as a short text; a small letter is a conflict. */
export function encodeCell({ state, conflict }: Cell): string {
  return conflict ? LETTERS[state].toLowerCase() : LETTERS[state];
}

/** A letter nobody wrote reads as unknown, never as a right. */
export function decodeCell(letter: string | undefined): Cell {
  const upper = letter?.toUpperCase();
  const state = upper === undefined ? undefined : STATES.get(upper);
  return { state: state ?? "unknown", conflict: state !== undefined && letter !== upper };
}

export function hasConflict(cells: string): boolean {
  return /[a-z]/.test(cells);
}
