import { SharedPackParams } from "@/lib/contracts/pack-links";
import { downloadSharedPack } from "@/lib/server/packs/links/download";
import { packResponse } from "@/lib/server/packs/response";
import { publicRoute } from "@/lib/server/route";

export const POST = publicRoute({
  params: SharedPackParams,
  run: async ({ params }, info) => packResponse(await downloadSharedPack(params.token, info)),
});
