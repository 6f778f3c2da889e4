import { ViewQuery } from "@/lib/contracts/view";
import { listClients } from "@/lib/server/clients/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "clients:read",
  query: ViewQuery,
  run: (ctx, { query }) => listClients(ctx, query),
});
