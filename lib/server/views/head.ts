import "server-only";
import type { ViewHead } from "@/lib/contracts/view";
import type { Context } from "@/lib/server/context";
import type { View } from "./current";

export function headOf(ctx: Context, { source, snapshot, previous }: View): ViewHead {
  return {
    source,
    snapshot: { id: snapshot.id, takenAt: snapshot.takenAt.toISOString(), hash: snapshot.hash },
    previousSnapshotId: previous?.id ?? null,
    timezone: ctx.organisation.timezone,
  };
}
