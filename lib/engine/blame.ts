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
  /** Why no part could be named. */
  inconclusive: "not-dark" | "dark-before" | "not-by-configuration" | null;
};

/**
 * Which of the changes from a good snapshot to a bad one darkened an hour of a channel (delta debugging, Zeller 2002).
 * `at` is one moment for both, so that the clock is no suspect.
 */
export function blame(good: Snapshot, bad: Snapshot, channelId: string, hour: number, at: number): Blame {
  const isDarkIn = (snapshot: Snapshot) => {
    const channel = weekOf(snapshot, at).find(({ id }) => id === channelId);
    return channel !== undefined && isDark(channel, hour);
  };
  const edits = editsBetween(good, bad);
  const nobody = (inconclusive: Blame["inconclusive"]): Blame => ({
    changes: edits.length,
    suspects: [],
    inconclusive,
  });
  if (!isDarkIn(bad)) return nobody("not-dark");
  if (isDarkIn(good)) return nobody("dark-before");
  const darkens = (part: readonly Edit[]) => {
    try {
      return isDarkIn(applyEdits(good, part));
    } catch (error) {
      // A part may lean on another one, such as a section that was not read before: alone it proves nothing.
      if (error instanceof EditError) return false;
      throw error;
    }
  };
  if (!darkens(edits)) return nobody("not-by-configuration");
  return { changes: edits.length, suspects: smallest(edits, darkens), inconclusive: null };
}

/** ddmin: a part that still fails, of which no single element can be left out. */
export function smallest<T>(all: readonly T[], fails: (part: readonly T[]) => boolean): T[] {
  let part = [...all];
  let pieces = 2;
  while (part.length > 1) {
    const size = Math.ceil(part.length / pieces);
    const starts = Array.from({ length: pieces }, (_, piece) => piece * size).filter(
      (from) => from < part.length,
    );
    const piece = starts.map((from) => part.slice(from, from + size)).find(fails);
    if (piece) {
      [part, pieces] = [piece, 2];
      continue;
    }
    const rest = starts.map((from) => [...part.slice(0, from), ...part.slice(from + size)]).find(fails);
    if (rest && rest.length < part.length) [part, pieces] = [rest, Math.max(2, pieces - 1)];
    else if (pieces >= part.length) break;
    else pieces = Math.min(part.length, pieces * 2);
  }
  return part;
}
