import { applyEdits, EditError } from "./draft/apply";
import type { Edit } from "./draft/edit";
import { editsBetween } from "./draft/edits-between";
import { isDark } from "./repairs/stretches";
import { weekOf } from "./repairs/gains";
import type { Snapshot } from "./snapshot";

export type Blame = {
  /** Configuration changes between the two snapshots. */
  changes: number;
  /** A smallest part of them that darkens the hour by itself: leave any one out and it stays lit. */
  suspects: Edit[];
  /** False while parts of them are still tried: they suffice, but some may be left out. */
  isSmallest: boolean;
  /** Why no part could be named. */
  inconclusive: "not-dark" | "dark-before" | "not-by-configuration" | null;
};

/** The last word of `blaming`. */
export function blame(...asked: Parameters<typeof blaming>): Omit<Blame, "isSmallest"> {
  const { changes, suspects, inconclusive } = last(blaming(...asked));
  return { changes, suspects, inconclusive };
}

/**
 * Which of the changes from a good snapshot to a bad one darkened an hour of a channel (delta debugging, Zeller 2002).
 * `at` is one moment for both, so that the clock is no suspect. A week is proven for every step; each gives what is known
 * by then, so that whoever asks may stop.
 */
export function* blaming(
  good: Snapshot,
  bad: Snapshot,
  channelId: string,
  hour: number,
  at: number,
): Generator<Blame, void> {
  const isDarkIn = (snapshot: Snapshot) => {
    const channel = weekOf(snapshot, at).find(({ id }) => id === channelId);
    return channel !== undefined && isDark(channel, hour);
  };
  const edits = editsBetween(good, bad);
  const nobody = (inconclusive: Blame["inconclusive"]): Blame => ({
    changes: edits.length,
    suspects: [],
    isSmallest: true,
    inconclusive,
  });
  if (!isDarkIn(bad)) return yield nobody("not-dark");
  if (isDarkIn(good)) return yield nobody("dark-before");
  const darkens = (part: readonly Edit[]) => {
    try {
      return isDarkIn(applyEdits(good, part));
    } catch (error) {
      // A part may lean on another one, such as a section that was not read before: alone it proves nothing.
      if (error instanceof EditError) return false;
      throw error;
    }
  };
  if (!darkens(edits)) return yield nobody("not-by-configuration");
  for (const { part: suspects, isSmallest } of narrowing(edits, darkens))
    yield { changes: edits.length, suspects, isSmallest, inconclusive: null };
}

/** A part that still fails, of which no single element can be left out. */
export function smallest<T>(all: readonly T[], fails: (part: readonly T[]) => boolean): T[] {
  return last(narrowing(all, fails)).part;
}

/** ddmin, a trial a step: the smallest part known to fail so far. */
function* narrowing<T>(
  all: readonly T[],
  fails: (part: readonly T[]) => boolean,
): Generator<{ part: T[]; isSmallest: boolean }, void> {
  let part = [...all];
  let pieces = 2;
  function* firstFailing(
    parts: readonly T[][],
  ): Generator<{ part: T[]; isSmallest: false }, T[] | undefined> {
    for (const one of parts) {
      yield { part, isSmallest: false };
      if (fails(one)) return one;
    }
    return undefined;
  }
  while (part.length > 1) {
    const size = Math.ceil(part.length / pieces);
    const starts = Array.from({ length: pieces }, (_, piece) => piece * size).filter(
      (from) => from < part.length,
    );
    const whole = part;
    const piece = yield* firstFailing(starts.map((from) => whole.slice(from, from + size)));
    if (piece) {
      [part, pieces] = [piece, 2];
      continue;
    }
    const rest = yield* firstFailing(
      starts.map((from) => [...whole.slice(0, from), ...whole.slice(from + size)]),
    );
    if (rest && rest.length < part.length) [part, pieces] = [rest, Math.max(2, pieces - 1)];
    else if (pieces >= part.length) break;
    else pieces = Math.min(part.length, pieces * 2);
  }
  yield { part, isSmallest: true };
}

function last<T>(steps: Iterable<T>): T {
  let found: T | undefined;
  for (const step of steps) found = step;
  if (found === undefined) throw new Error("a search gives at least one answer");
  return found;
}
