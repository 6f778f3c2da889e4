import { importFiles } from "@/lib/server/imports/import-files";
import { readUpload } from "@/lib/server/imports/read-upload";
import { route } from "@/lib/server/route";

export const POST = route({
  permission: "snapshots:import",
  run: async (ctx, { request }) => importFiles(ctx, await readUpload(request)),
});
