import { PackParams } from "@/lib/contracts/packs";
import { getPack } from "@/lib/server/packs/get";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "packs:read",
  params: PackParams,
  run: (ctx, { params }) => getPack(ctx, params),
});
