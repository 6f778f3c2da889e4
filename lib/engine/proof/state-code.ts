import type { GateState } from "./cause";

type State = GateState["state"];

/** States as numbers in an order in which the greater one decides: open, unknown, closed. */
export const OPEN = 0;
export const UNKNOWN = 1;
export const CLOSED = 2;

const STATES: readonly State[] = ["open", "unknown", "closed"];

export function codeOf(state: State): number {
  return state === "open" ? OPEN : state === "unknown" ? UNKNOWN : CLOSED;
}

export function stateOfCode(code: number): State {
  return STATES[code] ?? "closed";
}
