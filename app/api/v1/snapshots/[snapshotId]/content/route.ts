import { SnapshotParams } from "@/lib/contracts/snapshots";
import { route } from "@/lib/server/route";
import { downloadSnapshot } from "@/lib/server/snapshots/download";

export const GET = route({
  permission: "export:read",
  params: SnapshotParams,
  run: async (ctx, { params }) => {
    const { name, text } = await downloadSnapshot(ctx, params);
    return new Response(text, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  },
});
