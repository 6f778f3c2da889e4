import { NetworkHosts } from "@/lib/contracts/probes";
import { listNetworkHosts } from "@/lib/server/probes/hosts";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listNetworkHosts",
  permission: "probes:read",
  response: NetworkHosts,
  run: (ctx) => listNetworkHosts(ctx),
});
