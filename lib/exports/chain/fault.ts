/** Everything that can be wrong with a chain. */
export const CHAIN_FAULTS = [
  /** Not the shape of an extract at all. */
  "malformed",
  /** The row's hash is not that of its content. */
  "edited",
  "missing",
  "inserted",
  "swapped",
  /** The row holds by itself, yet does not follow the one before. */
  "detached",
  /** The newest rows are gone. */
  "truncated",
  /** The rows hold together, and are not those that were signed. */
  "rechained",
  "wrong-organisation",
  "unknown-key",
  "bad-signature",
  "retired-key",
  "stale-checkpoint",
] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

/** `seq`: the first row it shows at; null where it is not about one row. */
export type BrokenChain = { state: "broken"; fault: ChainFault; seq: number | null };

export function broken(fault: ChainFault, seq: number | null = null): BrokenChain {
  return { state: "broken", fault, seq };
}
