import { PackParams } from "@/lib/contracts/packs";
import { downloadPack } from "@/lib/server/packs/download";
import { packResponse } from "@/lib/server/packs/response";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "packs:read",
  params: PackParams,
  run: async (ctx, { params }) => packResponse(await downloadPack(ctx, params)),
});
