import { PackLinkParams } from "@/lib/contracts/pack-links";
import { revokePackLink } from "@/lib/server/packs/links/revoke";
import { route } from "@/lib/server/route";

export const DELETE = route({
  permission: "packs:share",
  params: PackLinkParams,
  run: (ctx, { params }) => revokePackLink(ctx, params),
});
