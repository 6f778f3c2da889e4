import { SnapshotPage, SnapshotQuery } from "@/lib/contracts/snapshots";
import { route } from "@/lib/server/route";
import { listSnapshots } from "@/lib/server/snapshots/list";

export const GET = route({
  operation: "listSnapshots",
  permission: "snapshots:read",
  query: SnapshotQuery,
  response: SnapshotPage,
  run: (ctx, { query }) => listSnapshots(ctx, query),
});
