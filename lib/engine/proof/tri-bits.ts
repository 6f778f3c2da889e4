import { QUARTERS_PER_WEEK } from "../zoned";

const WORDS = QUARTERS_PER_WEEK / 32;

/** A set of quarter hours with three answers each: open, unknown, or neither (closed). */
export type TriBits = { open: Uint32Array; unknown: Uint32Array };

export const emptyBits = (): Uint32Array => new Uint32Array(WORDS);
export const allBits = (): Uint32Array => new Uint32Array(WORDS).fill(0xffffffff);

export const ALWAYS: TriBits = { open: allBits(), unknown: emptyBits() };
export const NEVER: TriBits = { open: emptyBits(), unknown: emptyBits() };
export const CANNOT_TELL: TriBits = { open: emptyBits(), unknown: allBits() };

/** Sets the slots from `from` up to, and without, `to`. */
export function setBits(bits: Uint32Array, from: number, to: number): void {
  for (let at = from; at < to;) {
    const word = at >>> 5;
    const end = Math.min(to, (word + 1) * 32);
    const count = end - at;
    const run = count === 32 ? 0xffffffff : ((1 << count) - 1) << (at & 31);
    bits[word] = (bits[word] ?? 0) | run;
    at = end;
  }
}

export function hasBit(bits: Uint32Array, slot: number): boolean {
  return ((bits[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0;
}

/** The four quarters of an hour as the lowest bits. */
export function quartersOf(bits: Uint32Array, hour: number): number {
  return ((bits[hour >>> 3] as number) >>> ((hour & 7) << 2)) & 15;
}

/** Adds the quarters of one set to another in place. */
export function add(to: Uint32Array, bits: Uint32Array): void {
  for (let word = 0; word < WORDS; word += 1) to[word] = (to[word] ?? 0) | (bits[word] ?? 0);
}

/** The slots of one set that are not in the other. */
export function minus(bits: Uint32Array, others: Uint32Array): Uint32Array {
  return merge(bits, others, (x, y) => x & ~y);
}

/** Open where either is open; unknown where one might be. */
export function either(a: TriBits, b: TriBits): TriBits {
  const open = merge(a.open, b.open, (x, y) => x | y);
  return {
    open,
    unknown: merge(
      merge(a.unknown, b.unknown, (x, y) => x | y),
      open,
      (x, y) => x & ~y,
    ),
  };
}

/** Open where both are open; closed where one is closed; unknown otherwise. */
export function both(a: TriBits, b: TriBits): TriBits {
  const open = merge(a.open, b.open, (x, y) => x & y);
  const maybe = merge(possible(a), possible(b), (x, y) => x & y);
  return { open, unknown: merge(maybe, open, (x, y) => x & ~y) };
}

/** What holds of two answers of which one is right: unknown where they differ. */
export function oneOf(a: TriBits, b: TriBits): TriBits {
  const open = merge(a.open, b.open, (x, y) => x & y);
  const maybe = merge(possible(a), possible(b), (x, y) => x | y);
  return { open, unknown: merge(maybe, open, (x, y) => x & ~y) };
}

/** Open or unknown. */
export function possible(bits: TriBits): Uint32Array {
  return merge(bits.open, bits.unknown, (x, y) => x | y);
}

export function maybeOpen({ open, unknown }: TriBits, slot: number): boolean {
  return hasBit(open, slot) || hasBit(unknown, slot);
}

export function stateOf(bits: TriBits, slot: number): "open" | "closed" | "unknown" {
  if (hasBit(bits.open, slot)) return "open";
  return hasBit(bits.unknown, slot) ? "unknown" : "closed";
}

function merge(a: Uint32Array, b: Uint32Array, join: (x: number, y: number) => number): Uint32Array {
  const out = new Uint32Array(WORDS);
  for (let word = 0; word < WORDS; word += 1) out[word] = join(a[word] ?? 0, b[word] ?? 0);
  return out;
}
