import { SelfCheckLinkParams } from "@/lib/contracts/clients";
import { route } from "@/lib/server/route";
import { revokeSelfCheckLink } from "@/lib/server/self-checks/links/revoke";

export const DELETE = route({
  permission: "clients:share",
  params: SelfCheckLinkParams,
  run: (ctx, { params }) => revokeSelfCheckLink(ctx, params),
});
