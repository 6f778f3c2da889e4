import { WebEntrances } from "@/lib/contracts/site-scans";
import { route } from "@/lib/server/route";
import { listWebEntrances } from "@/lib/server/site-scans/entrances";

export const GET = route({
  operation: "listWebEntrances",
  permission: "probes:read",
  response: WebEntrances,
  run: (ctx) => listWebEntrances(ctx),
});
