import { HoldPack, PackParams } from "@/lib/contracts/packs";
import { holdPack } from "@/lib/server/packs/hold";
import { route } from "@/lib/server/route";

export const PUT = route({
  operation: "holdPack",
  permission: "packs:write",
  params: PackParams,
  body: HoldPack,
  run: (ctx, { params, body }) => holdPack(ctx, { ...params, ...body }),
});
