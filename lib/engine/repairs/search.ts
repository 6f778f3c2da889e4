import { canonicalize } from "../canonical";
import type { Edit } from "../draft/edit";
import { rehearse } from "../draft/rehearse";
import type { Facts } from "../facts";
import { optionsFor } from "./options";
import { standingIn, type Standing, type Stretch } from "./standing";

/** Nobody carries out a repair of more steps; one that needs them is left out. */
const MOST_EDITS = 6;

/**
 * All inclusion-minimal sets of edits that make the slice's person receive the slice's channel for the whole stretch,
 * over the edits `options.ts` knows. Every set was applied and proven; none of its proper subsets proves.
 */
export function minimalRepairs(slice: Facts, stretch: Stretch): Edit[][] {
  const tried = new Map<string, Standing>();
  const standingAfter = (edits: readonly Edit[]) => {
    const name = nameOf(edits);
    let standing = tried.get(name);
    if (!standing) tried.set(name, (standing = standingIn(rehearse(slice, edits), stretch)));
    return standing;
  };
  const proves = (edits: readonly Edit[]) => standingAfter(edits).state === "open";
  const found: EditSet[] = [];
  const seen = new Set<string>();
  let level: Edit[][] = [[]];
  for (let size = 0; size <= MOST_EDITS && level.length > 0; size += 1) {
    const next: Edit[][] = [];
    for (const edits of level) {
      if (found.some((repair) => isSubset(repair.keys, keysOf(edits)))) continue;
      const standing = standingAfter(edits);
      if (standing.state === "open") {
        for (const least of minimised(edits, proves)) found.push({ edits: least, keys: keysOf(least) });
        continue;
      }
      if (standing.state === "unknown") continue;
      for (const option of standing.causes.flatMap((cause) => optionsFor(standing, cause, stretch))) {
        const longer = joined(edits, option);
        const key = nameOf(longer);
        if (longer.length > MOST_EDITS || seen.has(key)) continue;
        seen.add(key);
        next.push(longer);
      }
    }
    level = next;
  }
  return onlyMinimal(found).map(({ edits }) => edits);
}

export type EditSet = { edits: Edit[]; keys: ReadonlySet<string> };

const keys = new WeakMap<Edit, string>();

function keyOf(edit: Edit): string {
  let key = keys.get(edit);
  if (key === undefined) keys.set(edit, (key = canonicalize(edit)));
  return key;
}

export function keysOf(edits: readonly Edit[]): Set<string> {
  return new Set(edits.map(keyOf));
}

/** Equal for equal sets of edits, in whatever order they are listed. */
export function nameOf(edits: readonly Edit[]): string {
  return [...keysOf(edits)].sort().join("\n");
}

/** Leaves out every set that another one is part of, and repetitions. */
export function onlyMinimal<T extends { keys: ReadonlySet<string> }>(sets: readonly T[]): T[] {
  const bySize = [...sets].sort((a, b) => a.keys.size - b.keys.size);
  const kept: T[] = [];
  for (const one of bySize) if (!kept.some(({ keys }) => isSubset(keys, one.keys))) kept.push(one);
  return kept;
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return part.size <= whole.size && [...part].every((key) => whole.has(key));
}

/** A second value for the same field was made from the first one and stands for both. */
function joined(edits: readonly Edit[], option: Edit): Edit[] {
  const target = targetOf(option);
  return [...edits.filter((edit) => targetOf(edit) !== target), option];
}

/** What an edit writes to. */
export function targetOf(edit: Edit): string {
  if (edit.op === "add") return `add ${canonicalize(edit.row)}`;
  return edit.op === "set" ? `${edit.section} ${edit.key} ${edit.field}` : `${edit.section} ${edit.key}`;
}

/** The smallest subsets that prove by themselves: an option can turn out to have done an earlier one's work too. */
function minimised(edits: Edit[], proves: (edits: readonly Edit[]) => boolean): Edit[][] {
  const least: number[] = [];
  for (const mask of subsetsBySize(edits.length)) {
    if (least.some((smaller) => (smaller & mask) === smaller)) continue;
    if (proves(pick(edits, mask))) least.push(mask);
  }
  return least.map((mask) => pick(edits, mask));
}

function subsetsBySize(count: number): number[] {
  const size = (mask: number) => mask.toString(2).replaceAll("0", "").length;
  return Array.from({ length: 2 ** count }, (_, mask) => mask).sort((a, b) => size(a) - size(b) || a - b);
}

const pick = (edits: readonly Edit[], mask: number) => edits.filter((_, at) => (mask & (1 << at)) !== 0);
