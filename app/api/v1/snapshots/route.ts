import { SnapshotQuery } from "@/lib/contracts/snapshots";
import { route } from "@/lib/server/route";
import { listSnapshots } from "@/lib/server/snapshots/list";

export const GET = route({
  permission: "snapshots:read",
  query: SnapshotQuery,
  run: (ctx, { query }) => listSnapshots(ctx, query),
});
