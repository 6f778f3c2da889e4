import { DownloadQuery, SnapshotParams } from "@/lib/contracts/snapshots";
import { file } from "@/lib/server/api-document/file";
import { route } from "@/lib/server/route";
import { downloadSnapshot } from "@/lib/server/snapshots/download";

export const GET = route({
  operation: "downloadSnapshot",
  permission: "export:read",
  params: SnapshotParams,
  query: DownloadQuery,
  response: file("application/json"),
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
