import { DownloadQuery, SnapshotParams } from "@/lib/contracts/snapshots";
import { route } from "@/lib/server/route";
import { downloadSnapshot } from "@/lib/server/snapshots/download";

export const GET = route({
  permission: "export:read",
  params: SnapshotParams,
  query: DownloadQuery,
  run: async (ctx, { params, query }) => {
    const { name, text } = await downloadSnapshot(ctx, { ...params, ...query });
    return new Response(text, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  },
});
