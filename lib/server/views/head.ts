import "server-only";
import type { ViewHead } from "@/lib/contracts/view";
import type { View } from "./current";

export function headOf({ source, snapshot, previous, summary }: View): ViewHead {
  return {
    source,
    snapshot: { id: snapshot.id, takenAt: snapshot.takenAt.toISOString(), hash: snapshot.hash },
    previousSnapshotId: previous?.id ?? null,
    timezone: summary.timezone,
  };
}
