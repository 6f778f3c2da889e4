import { ClientInventory } from "@/lib/contracts/clients";
import { ViewQuery } from "@/lib/contracts/view";
import { listClients } from "@/lib/server/clients/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listClients",
  permission: "clients:read",
  query: ViewQuery,
  response: ClientInventory,
  run: (ctx, { query }) => listClients(ctx, query),
});
