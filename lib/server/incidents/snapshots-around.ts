import "server-only";
import { darknessOf } from "@/lib/server/channels/darkness";
import type { View } from "@/lib/server/views/current";
import type { DarkHour } from "./hit-channels";

export type SnapshotsAround = { goodSnapshotId: string | null; failingSnapshotId: string };

/**
 * The last stored snapshot in which the dark hour was still received, and the first in which it was not. With nothing
 * dark, the newest one and the one before it: the platform may fail although its configuration is right.
 */
export async function snapshotsAround(
  organisationId: string,
  view: View,
  dark: DarkHour | null,
): Promise<SnapshotsAround> {
  const newest = { goodSnapshotId: view.previous?.id ?? null, failingSnapshotId: view.snapshot.id };
  if (!dark) return newest;
  const line = await darknessOf({ organisationId, sourceId: view.source.id, ...dark }, view.snapshot.takenAt);
  const lit = line.findIndex(({ isDark }) => !isDark);
  if (lit === 0 || line.length === 0) return newest;
  const first = line[(lit < 0 ? line.length : lit) - 1];
  return {
    goodSnapshotId: lit < 0 ? null : (line[lit]?.id ?? null),
    failingSnapshotId: first?.id ?? view.snapshot.id,
  };
}
