import { PackDetail, PackParams } from "@/lib/contracts/packs";
import { getPack } from "@/lib/server/packs/get";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getPack",
  permission: "packs:read",
  params: PackParams,
  response: PackDetail,
  run: (ctx, { params }) => getPack(ctx, params),
});
