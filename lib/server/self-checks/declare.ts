import "server-only";
import { withSelfChecks } from "@/lib/engine/self-check/with-self-checks";
import type { Snapshot } from "@/lib/engine/snapshot";
import { newestReports } from "./reports";

/** The snapshot with what the agents of its source told of their browsers by the time it was taken. */
export async function declareSelfChecks(snapshot: Snapshot, sourceId: string | undefined): Promise<Snapshot> {
  if (sourceId === undefined) return snapshot;
  return withSelfChecks(snapshot, await newestReports(sourceId, new Date(snapshot.takenAt)));
}
