import { PackParams } from "@/lib/contracts/packs";
import { cancelPack } from "@/lib/server/packs/cancel";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "cancelPack",
  permission: "packs:write",
  params: PackParams,
  run: (ctx, { params }) => cancelPack(ctx, params),
});
