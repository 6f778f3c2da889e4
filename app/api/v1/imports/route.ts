import { ImportResult } from "@/lib/contracts/imports";
import { importFiles } from "@/lib/server/imports/import-files";
import { readUpload } from "@/lib/server/imports/read-upload";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "importFiles",
  permission: "snapshots:import",
  response: ImportResult,
  upload: "multipart/form-data",
  run: async (ctx, { request }) => importFiles(ctx, await readUpload(request)),
});
