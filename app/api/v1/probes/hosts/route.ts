import { listNetworkHosts } from "@/lib/server/probes/hosts";
import { route } from "@/lib/server/route";

export const GET = route({ permission: "probes:read", run: (ctx) => listNetworkHosts(ctx) });
