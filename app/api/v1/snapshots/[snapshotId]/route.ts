import { SnapshotParams } from "@/lib/contracts/snapshots";
import { route } from "@/lib/server/route";
import { getSnapshot } from "@/lib/server/snapshots/get";

export const GET = route({
  permission: "snapshots:read",
  params: SnapshotParams,
  run: (ctx, { params }) => getSnapshot(ctx, params),
});
