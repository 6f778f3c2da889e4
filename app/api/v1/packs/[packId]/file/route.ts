import { PackParams } from "@/lib/contracts/packs";
import { file } from "@/lib/server/api-document/file";
import { downloadPack } from "@/lib/server/packs/download";
import { packResponse } from "@/lib/server/packs/response";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "downloadPack",
  permission: "packs:read",
  params: PackParams,
  response: file("application/zip"),
  run: async (ctx, { params }) => packResponse(await downloadPack(ctx, params)),
});
