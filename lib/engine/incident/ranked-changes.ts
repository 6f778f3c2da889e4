import { EditError } from "../draft/apply";
import type { Edit } from "../draft/edit";
import { editsBetween } from "../draft/edits-between";
import { rehearse } from "../draft/rehearse";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import { proveChannel } from "../proof/week";
import { isDark } from "../repairs/stretches";
import { rowsOf, type Snapshot } from "../snapshot";

export type RankedChange = {
  edit: Edit;
  /** Promised hours of the channels in question that this change darkens by itself; null where it was not tried alone. */
  darkens: number | null;
};

export type RankedChanges = { changes: RankedChange[]; total: number };

/** Proving the week for each of very many changes would outlast anybody's patience. */
const MOST_TRIED = 300;

/**
 * The changes from a good snapshot to a failing one, by what each alone does to the proof of these channels: the one that
 * darkens most first. `at` is one moment for both, so that the clock is no suspect.
 */
export function rankChanges(
  good: Snapshot,
  failing: Snapshot,
  channelIds: readonly string[],
  at: number,
): RankedChanges {
  const edits = editsBetween(good, failing);
  const facts = new Facts(hydrate(good));
  const before = darkHours(facts, channelIds, at);
  const changes = edits.map((edit, place): RankedChange => ({
    edit,
    darkens: place < MOST_TRIED ? darkenedBy(facts, edit, before, channelIds, at) : null,
  }));
  return { changes: changes.sort((a, b) => (b.darkens ?? -1) - (a.darkens ?? -1)), total: edits.length };
}

function darkenedBy(
  facts: Facts,
  edit: Edit,
  before: ReadonlySet<string>,
  channelIds: readonly string[],
  at: number,
): number | null {
  try {
    const after = darkHours(rehearse(facts, [edit]), channelIds, at);
    return [...after].filter((hour) => !before.has(hour)).length;
  } catch (error) {
    // It leans on another change, such as a section that was not read before: alone it proves nothing.
    if (error instanceof EditError) return null;
    throw error;
  }
}

function darkHours(facts: Facts, channelIds: readonly string[], at: number): Set<string> {
  return new Set(
    rowsOf(facts.snapshot, "channels")
      .filter(({ id }) => channelIds.includes(id))
      .map((channel) => proveChannel(facts, channel, at))
      .flatMap((proof) =>
        proof.hours.flatMap((_, hour) => (isDark(proof, hour) ? [`${proof.id} ${hour}`] : [])),
      ),
  );
}
