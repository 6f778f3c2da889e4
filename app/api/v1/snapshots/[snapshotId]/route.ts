import { SnapshotDetail, SnapshotParams } from "@/lib/contracts/snapshots";
import { route } from "@/lib/server/route";
import { getSnapshot } from "@/lib/server/snapshots/get";

export const GET = route({
  operation: "getSnapshot",
  permission: "snapshots:read",
  params: SnapshotParams,
  response: SnapshotDetail,
  run: (ctx, { params }) => getSnapshot(ctx, params),
});
