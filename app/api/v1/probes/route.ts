import { CreateProbe } from "@/lib/contracts/probes";
import { createProbe } from "@/lib/server/probes/create";
import { listProbes } from "@/lib/server/probes/list";
import { route } from "@/lib/server/route";

export const GET = route({ permission: "probes:read", run: (ctx) => listProbes(ctx) });

export const POST = route({
  permission: "probes:write",
  body: CreateProbe,
  run: (ctx, { body }) => createProbe(ctx, body),
});
