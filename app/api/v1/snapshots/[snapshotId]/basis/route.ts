import { SnapshotBasis } from "@/lib/contracts/answers";
import { SnapshotParams } from "@/lib/contracts/snapshots";
import { readBasis } from "@/lib/server/drafts/basis";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "snapshots:read",
  params: SnapshotParams,
  response: SnapshotBasis,
  run: (ctx, { params }) => readBasis(ctx, params),
});
