import { diffSnapshots, type SnapshotDiff } from "@/lib/engine/diff";
import { hydrate } from "@/lib/engine/hydrate";
import type { Snapshot } from "@/lib/engine/snapshot";

/** What became of the configuration from one pack to the next, in the one way in which packs tell it. */
export function driftBetween(before: Snapshot, after: Snapshot): SnapshotDiff {
  return diffSnapshots(hydrate(before), hydrate(after));
}
