import { CreateSelfCheckLink, MadeSelfCheckLink, SelfCheckLinkList } from "@/lib/contracts/clients";
import { route } from "@/lib/server/route";
import { createSelfCheckLink } from "@/lib/server/self-checks/links/create";
import { listSelfCheckLinks } from "@/lib/server/self-checks/links/list";

export const GET = route({
  operation: "listSelfCheckLinks",
  permission: "clients:read",
  response: SelfCheckLinkList,
  run: (ctx) => listSelfCheckLinks(ctx),
});

export const POST = route({
  permission: "clients:share",
  body: CreateSelfCheckLink,
  response: MadeSelfCheckLink,
  run: (ctx, { body }) => createSelfCheckLink(ctx, body),
});
